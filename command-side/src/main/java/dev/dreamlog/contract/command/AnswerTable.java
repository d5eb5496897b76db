package dev.dreamlog.contract.command;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores answers for a day, by the fingerprint of their key. */
@Component
class AnswerTable {

    private static final int ONE_IN = 200;
    private final JdbcClient jdbc;

    AnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    void keep(byte[] key, byte[] request, byte[] answer) {
        jdbc.sql("""
                INSERT INTO command.idempotency (key, request, answer, expires_at)
                VALUES (:key, :request, :answer, now() + interval '24 hours')
                ON CONFLICT (key) DO UPDATE
                SET request = excluded.request, answer = excluded.answer, expires_at = excluded.expires_at""")
                .param("key", key).param("request", request).param("answer", answer).update();
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

    /** A kept answer, sealed, and the fingerprint of the request it answers. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only carried
    record Row(byte[] request, byte[] answer) {}
}
