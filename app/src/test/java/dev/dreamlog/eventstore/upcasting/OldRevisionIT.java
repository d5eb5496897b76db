package dev.dreamlog.eventstore.upcasting;

import java.util.UUID;

import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.ChangeRole;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.api.RoleChanged;
import dev.dreamlog.audit.api.FindHistoryPage;
import dev.dreamlog.audit.api.RecordedEvent;
import dev.dreamlog.eventstore.history.History;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** An account whose role changed before revision 2: everybody who reads the log understands it. */
@DreamlogTest
class OldRevisionIT {

    private static final String PASSWORD = "older than it looks";

    @Autowired
    private CommandGateway commands;
    @Autowired
    private EventStore events;
    @Autowired
    private History history;
    @Autowired
    private JdbcClient log;
    @LocalServerPort
    private int port;
    private Caller ada;
    private AccountId id;

    @BeforeEach
    void adaBecameImamLongAgo() {
        ada = new Caller("http://localhost:" + port).joined(UUID.randomUUID() + "@example.org", PASSWORD);
        id = AccountId.of(ada.get("/accounts/me").hasStatus(200).at("/id"));
        log.sql("""
                insert into eventstore.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
                       time_stamp, payload_type, payload_revision, payload, meta_data)
                select gen_random_uuid()::text, aggregate_identifier, max(sequence_number) + 1, 'Account', now(),
                       'account.role-changed', '1', jsonb_build_object('accountId', :id, 'role', 'IMAM'), '{}'
                  from eventstore.domain_event where aggregate_identifier = :id group by aggregate_identifier""")
                .param("id", id.toString()).update();
    }

    @Test
    void the_account_knows_the_role_it_was_given() {
        commands.sendAndWait(new ChangeRole(id, Role.IMAM, null));
        commands.sendAndWait(new ChangeRole(id, Role.AUDITOR, null));
        assertThat(events.readEvents(id.toString()).asStream().<Object>map(event -> event.getPayload()))
                .endsWith(new RoleChanged(id.toString(), null, Role.IMAM, null),
                        new RoleChanged(id.toString(), Role.IMAM, Role.AUDITOR, null));
    }

    @Test
    void a_projection_shows_it() {
        Awaitility.await().until(() -> ada.get("/accounts/me").at("/role").equals("IMAM"));
    }

    @Test
    void history_shows_it_as_it_was_written() {
        RecordedEvent changed = history.page(new FindHistoryPage(-1, 100, "account.role-changed", id.toString(), null,
                null, null, false)).items().getFirst();
        assertThat(changed.revision()).isEqualTo("1");
        assertThat(changed.payload()).containsOnlyKeys("accountId", "role").containsEntry("role", "IMAM");
    }
}
