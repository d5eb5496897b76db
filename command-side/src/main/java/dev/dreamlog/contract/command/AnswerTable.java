package dev.dreamlog.contract.command;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;

/** Stores answers for a day, by the fingerprint of their key. */
@Component
class AnswerTable {

    private static final int ONE_IN = 200;
    private final JdbcClient jdbc;

    AnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the lock and looks, in one trip. Whoever had the lock may have kept an answer in between, which this look
     * then misses: {@link #keep} finds out.
     */
    Claimed claim(long name, byte[] key) {
        return jdbc.sql("""
                SELECT pg_try_advisory_xact_lock(:name) AS mine, request, answer
                FROM (SELECT) here LEFT JOIN command.idempotency ON key = :key AND expires_at > now()""")
                .param("name", name).param("key", key)
                .query((row, _) -> new Claimed(row.getBoolean("mine"), kept(row))).single();
    }

    private static @Nullable Row kept(ResultSet row) throws SQLException {
        byte[] request = row.getBytes("request");
        return request == null ? null : new Row(request, row.getBytes("answer"));
    }

    /** Until the transaction ends; false when somebody else holds it. */
    boolean lock(long name) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:name)").param("name", name).query(Boolean.class).single();
    }

    Optional<Row> find(byte[] key) {
        return jdbc.sql("SELECT request, answer FROM command.idempotency WHERE key = :key AND expires_at > now()")
                .param("key", key).query((row, _) -> new Row(row.getBytes("request"), row.getBytes("answer")))
                .optional();
    }

    /**
     * Until the day is over or the owner's account is erased.
     *
     * @throws ConcurrencyFailureException when somebody else was a moment faster
     */
    void keep(byte[] key, byte[] request, byte[] answer, @Nullable AccountId owner) {
        int rows;
        try {
            rows = jdbc.sql("""
                    INSERT INTO command.idempotency (key, request, answer, account_id, expires_at)
                    VALUES (:key, :request, :answer, :owner, now() + interval '24 hours')
                    ON CONFLICT (key) DO UPDATE SET request = excluded.request, answer = excluded.answer,
                        account_id = excluded.account_id, expires_at = excluded.expires_at
                    WHERE idempotency.expires_at <= now()""")
                    .param("key", key).param("request", request).param("answer", answer)
                    .param("owner", owner == null ? null : owner.value(), Types.OTHER).update();
        } catch (DataIntegrityViolationException _) {
            throw new AccountGone();
        }
        if (rows == 0) {
            throw new ConcurrencyFailureException("an answer was kept meanwhile");
        }
        if (ThreadLocalRandom.current().nextInt(ONE_IN) == 0) {
            forgetExpired();
        }
    }

    /** A few at a time, now and then: no write waits long for it, and rows that others hold are left to them. */
    void forgetExpired() {
        jdbc.sql("""
                DELETE FROM command.idempotency WHERE key IN (SELECT key FROM command.idempotency
                WHERE expires_at <= now() LIMIT 1000 FOR UPDATE SKIP LOCKED)""").update();
    }

    /**
     * What a look at a key found.
     *
     * @param mine whether the lock was free
     */
    record Claimed(boolean mine, @Nullable Row kept) {}

    /** A kept answer, sealed, and the fingerprint of the request it answers. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only carried
    record Row(byte[] request, byte[] answer) {}
}
