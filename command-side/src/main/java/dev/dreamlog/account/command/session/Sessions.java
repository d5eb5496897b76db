package dev.dreamlog.account.command.session;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.contract.command.Ids;

/** Stores sessions and the hashes of their refresh tokens. */
@Component
class Sessions implements Standing {

    static final Duration REFRESHABLE = Duration.ofDays(7);
    private static final int ONE_IN = 200;
    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the account was erased a moment ago. */
    Optional<UUID> begin(AccountId account, RefreshToken first) {
        UUID session = Ids.next();
        int begun = jdbc.sql("""
                INSERT INTO command.session (id, account_id)
                SELECT :id, account_id FROM command.credential WHERE account_id = :account FOR KEY SHARE""")
                .param("id", session).param("account", account.value()).update();
        if (begun == 0) {
            return Optional.empty();
        }
        hand(session, first);
        return Optional.of(session);
    }

    /** Gives the session its next refresh token. */
    void hand(UUID session, RefreshToken next) {
        jdbc.sql("INSERT INTO command.refresh_token (hash, session_id, expires_at)"
                + " VALUES (:hash, :session, now() + make_interval(secs => :seconds))").param("hash", next.hash())
                .param("session", session).param("seconds", REFRESHABLE.toSeconds()).update();
        if (ThreadLocalRandom.current().nextInt(ONE_IN) == 0) {
            forgetExpired();
        }
    }

    /** Uses the token up. One statement, so that of two who show it at once only one is served. */
    Optional<Continued> use(RefreshToken token) {
        return jdbc.sql("""
                UPDATE command.refresh_token t SET used_at = now() FROM command.session s
                WHERE t.hash = :hash AND t.used_at IS NULL AND t.expires_at > now()
                  AND s.id = t.session_id AND s.revoked_at IS NULL
                RETURNING s.id, s.account_id""").param("hash", token.hash())
                .query((row, _) -> new Continued(row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class))))
                .optional();
    }

    /** The session whose token this was, when it has been used before: somebody has a copy. */
    Optional<UUID> sessionThatUsed(RefreshToken token) {
        return jdbc.sql("SELECT session_id FROM command.refresh_token WHERE hash = :hash AND used_at IS NOT NULL")
                .param("hash", token.hash()).query(UUID.class).optional();
    }

    void revoke(UUID session) {
        jdbc.sql("UPDATE command.session SET revoked_at = now() WHERE id = :id AND revoked_at IS NULL")
                .param("id", session).update();
    }

    @Override
    public Optional<Role> roleIn(UUID session) {
        return jdbc.sql("""
                SELECT c.role FROM command.session s JOIN command.credential c USING (account_id)
                WHERE s.id = :id AND s.revoked_at IS NULL""").param("id", session).query(String.class).optional()
                .map(Role::valueOf);
    }

    /** Sessions nobody can continue any more, a few at a time. */
    void forgetExpired() {
        jdbc.sql("""
                DELETE FROM command.session WHERE id IN (SELECT s.id FROM command.session s
                WHERE NOT EXISTS (SELECT 1 FROM command.refresh_token t
                                  WHERE t.session_id = s.id AND t.expires_at > now())
                LIMIT 1000 FOR UPDATE SKIP LOCKED)""").update();
    }

    /** A session that goes on. */
    record Continued(UUID session, AccountId account) {}
}
