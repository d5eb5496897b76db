package dev.dreamlog.account.command.session;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;

/** Stores the hashes of refresh tokens. All of a session are one family, of which one at a time is good. */
@Component
class RefreshTokens {

    /** How long a client that asked twice at once is told so, instead of being taken for two. */
    static final Duration GRACE = Duration.ofSeconds(10);
    private final JdbcClient jdbc;

    RefreshTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next token of a session. */
    RefreshToken hand(UUID session) {
        RefreshToken next = RefreshToken.fresh();
        jdbc.sql("INSERT INTO command.refresh_token (hash, session_id, expires_at)"
                + " VALUES (:hash, :session, now() + make_interval(secs => :seconds))").param("hash", next.hash())
                .param("session", session).param("seconds", Sessions.REFRESHABLE.toSeconds()).update();
        return next;
    }

    /** Uses the token up. One statement, so that of many who show it at once only one is served. */
    Optional<Used> use(RefreshToken token) {
        return jdbc.sql("""
                UPDATE command.refresh_token t SET used_at = now() FROM command.session s
                WHERE t.hash = :hash AND t.used_at IS NULL AND t.expires_at > now()
                  AND s.id = t.session_id AND s.revoked_at IS NULL
                RETURNING s.id, s.account_id""").param("hash", token.hash())
                .query((row, _) -> new Used(row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)), true))
                .optional();
    }

    /** What is known of a token that was used before, when its session still stands. */
    Optional<Used> used(RefreshToken token, @Nullable String client) {
        return jdbc.sql("""
                SELECT s.id, s.account_id, t.used_at > now() - make_interval(secs => :grace)
                       AND s.client IS NOT DISTINCT FROM CAST(:client AS text) AS just_now
                FROM command.refresh_token t JOIN command.session s ON s.id = t.session_id
                WHERE t.hash = :hash AND t.used_at IS NOT NULL AND s.revoked_at IS NULL""")
                .param("hash", token.hash()).param("grace", GRACE.toSeconds()).param("client", client)
                .query((row, _) -> new Used(row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)), row.getBoolean("just_now")))
                .optional();
    }

    /** Whose family it belongs to, whether it is still good or not. */
    Optional<UUID> sessionOf(RefreshToken token) {
        return jdbc.sql("SELECT session_id FROM command.refresh_token WHERE hash = :hash").param("hash", token.hash())
                .query(UUID.class).optional();
    }

    /** Removes some that nobody can use any more; how many. Rows that others hold are left to them. */
    int forgetExpired(int most) {
        return jdbc.sql("""
                DELETE FROM command.refresh_token WHERE hash IN (SELECT hash FROM command.refresh_token
                WHERE expires_at <= now() LIMIT :most FOR UPDATE SKIP LOCKED)""").param("most", most).update();
    }

    /**
     * A token that is used up, and whose it was.
     *
     * @param justNow a moment ago and, as far as can be told, by the same client
     */
    record Used(UUID session, AccountId account, boolean justNow) {}
}
