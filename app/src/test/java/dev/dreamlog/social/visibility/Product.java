package dev.dreamlog.social.visibility;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.EraseAccount;
import dev.dreamlog.account.api.RegisterAccount;
import dev.dreamlog.account.command.erasing.PersonalKeys;
import dev.dreamlog.account.command.session.SparedPassword;
import dev.dreamlog.contract.api.ConsistencyToken;
import dev.dreamlog.contract.command.Ids;
import dev.dreamlog.contract.query.ProjectionProgress;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.social.api.CommentId;
import dev.dreamlog.social.api.ReportId;
import dev.dreamlog.testing.Caller;

/** The product as one random life meets it: its commands, and its own names for people and dreams. */
final class Product {

    private static final Duration SOON = Duration.ofSeconds(30);

    final List<AccountId> people = new ArrayList<>();
    private final List<Caller> callers = new ArrayList<>();
    final List<DreamId> dreams = new ArrayList<>();
    final List<CommentId> comments = new ArrayList<>();
    final List<ReportId> reports = new ArrayList<>();
    /** Nobody else dreams of it: searching for what stands everywhere would take longer with every life. */
    final String word = "w" + UUID.randomUUID().toString().replace("-", "");
    final Shown shown;
    private final Parts parts;
    private String written = "";

    /** What the running application lends. */
    record Parts(CommandGateway commands, QueryGateway queries, ProjectionProgress progress, PersonalKeys keys,
            JdbcClient jdbc, TransactionOperations transactions, SparedPassword passwords, Caller stranger,
            JsonMapper json) {}

    Product(Parts parts) {
        this.parts = parts;
        this.shown = new Shown(this, parts);
    }

    @Nullable
    Object send(Object command) {
        return parts.commands.sendAndWait(command);
    }

    /** Joins without the time that a password takes. */
    void join() {
        AccountId person = new AccountId(Ids.next());
        people.add(person);
        String email = person + "@example.org";
        parts.transactions.executeWithoutResult(_ -> {
            parts.jdbc.sql("""
                    insert into command.credential (account_id, email, password_hash, display_name, role)
                    values (:account, :email, '-', 'Somebody', 'USER')""")
                    .param("account", person.value()).param("email", email).update();
            send(new RegisterAccount(person, email, "Somebody", "UTC", "en"));
        });
        callers.add(parts.stranger.with("Authorization", "Bearer " + parts.passwords.signIn(person)));
    }

    void erase(int person) {
        AccountId account = people.get(person);
        parts.transactions.executeWithoutResult(_ -> {
            parts.jdbc.sql("delete from command.credential where account_id = :account")
                    .param("account", account.value()).update();
            parts.keys.destroy(account);
            send(new EraseAccount(account));
        });
        waitFor("account.forgetting");
    }

    void waitForReaders() {
        waitFor("social.feed", "social.bonds", "social.reports", "engagement.counters", "notification.inbox");
    }

    private void waitFor(String... groups) {
        long end = parts.jdbc.sql("select max(global_index) from eventstore.domain_event").query(Long.class).single();
        written = new ConsistencyToken(end).encode();
        for (String group : groups) {
            Awaitility.await().atMost(SOON).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20))
                    .until(() -> parts.progress.hasReached(group, end));
        }
    }

    /** Somebody at the HTTP interface, or a stranger, who is to be shown all that was written up to the last waiting. */
    Caller caller(@Nullable Integer person) {
        return (person == null ? parts.stranger : callers.get(person)).with(ConsistencyToken.HEADER, written)
                .with("Prefer", "handling=strict");
    }
}
