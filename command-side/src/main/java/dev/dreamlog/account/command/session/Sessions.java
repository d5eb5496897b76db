package dev.dreamlog.account.command.session;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.Credential;
import dev.dreamlog.contract.command.Ids;

/** Stores sessions. One that was not continued for {@link #REFRESHABLE} is dead, as one that was revoked. */
@Component
class Sessions implements Standing {

    static final Duration REFRESHABLE = Duration.ofDays(7);
    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when since it was recognised the account was erased, or all its sessions were ended. */
    Optional<UUID> begin(Credential owner, @Nullable String client) {
        UUID session = Ids.next();
        int begun = jdbc.sql("""
                INSERT INTO command.session (id, account_id, client)
                SELECT :id, account_id, :client FROM command.credential
                WHERE account_id = :account AND sessions_ended = :ended FOR SHARE""")
                .param("id", session).param("client", client).param("account", owner.accountId().value())
                .param("ended", owner.sessionsEnded()).update();
        return begun == 0 ? Optional.empty() : Optional.of(session);
    }

    /** False when it has just been ended. */
    boolean prolong(UUID session) {
        return jdbc.sql("UPDATE command.session SET last_used_at = now() WHERE id = :id AND revoked_at IS NULL")
                .param("id", session).update() == 1;
    }

    /** False when there is no such session of theirs that stands. */
    boolean revoke(AccountId owner, UUID session) {
        return jdbc.sql("""
                UPDATE command.session SET revoked_at = now()
                WHERE id = :id AND account_id = :account AND revoked_at IS NULL""").param("id", session)
                .param("account", owner.value()).update() == 1;
    }

    /** All of an account but one; makes whoever is just signing in begin anew. Who was ended. */
    List<UUID> revokeAll(AccountId owner, @Nullable UUID except) {
        jdbc.sql("UPDATE command.credential SET sessions_ended = sessions_ended + 1 WHERE account_id = :account")
                .param("account", owner.value()).update();
        return jdbc.sql("""
                UPDATE command.session SET revoked_at = now()
                WHERE account_id = :account AND revoked_at IS NULL AND id IS DISTINCT FROM CAST(:except AS uuid)
                RETURNING id""").param("account", owner.value()).param("except", except)
                .query((row, _) -> row.getObject("id", UUID.class)).list();
    }

    @Override
    public Optional<Role> roleIn(UUID session) {
        return jdbc.sql("""
                SELECT c.role FROM command.session s JOIN command.credential c USING (account_id)
                WHERE s.id = :id AND s.revoked_at IS NULL""").param("id", session).query(String.class).optional()
                .map(Role::valueOf);
    }

    /** Those that stand, the youngest first. */
    List<StandingSession> of(AccountId owner, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                SELECT id, began_at, last_used_at, client FROM command.session
                WHERE account_id = :account AND revoked_at IS NULL
                  AND last_used_at > now() - make_interval(secs => :seconds)
                  AND (CAST(:before AS uuid) IS NULL OR id < CAST(:before AS uuid))
                ORDER BY id DESC LIMIT :limit""").param("account", owner.value())
                .param("seconds", REFRESHABLE.toSeconds()).param("before", before).param("limit", limit)
                .query((row, _) -> new StandingSession(row.getObject("id", UUID.class),
                        row.getObject("began_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_used_at", OffsetDateTime.class).toInstant(), row.getString("client")))
                .list();
    }

    /** Removes some that are dead, with their tokens; how many. Rows that others hold are left to them. */
    int forgetDead(int most) {
        return jdbc.sql("""
                DELETE FROM command.session WHERE id IN (SELECT id FROM command.session
                WHERE last_used_at <= now() - make_interval(secs => :seconds) LIMIT :most FOR UPDATE SKIP LOCKED)""")
                .param("seconds", REFRESHABLE.toSeconds()).param("most", most).update();
    }
}
