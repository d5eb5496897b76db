package dev.dreamlog.contract.command;

import java.sql.Types;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;
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

    /** Until the transaction ends; false when somebody else holds it. */
    boolean lock(long name) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:name)").param("name", name).query(Boolean.class).single();
    }

    Optional<Row> find(byte[] key) {
        return jdbc.sql("SELECT request, answer FROM command.idempotency WHERE key = :key AND expires_at > now()")
                .param("key", key).query((row, _) -> new Row(row.getBytes("request"), row.getBytes("answer")))
                .optional();
    }

    /** Until the day is over or the owner's account is erased. */
    void keep(byte[] key, byte[] request, byte[] answer, @Nullable AccountId owner) {
        try {
            jdbc.sql("""
                    INSERT INTO command.idempotency (key, request, answer, account_id, expires_at)
                    VALUES (:key, :request, :answer, :owner, now() + interval '24 hours')
                    ON CONFLICT (key) DO UPDATE SET request = excluded.request, answer = excluded.answer,
                        account_id = excluded.account_id, expires_at = excluded.expires_at""")
                    .param("key", key).param("request", request).param("answer", answer)
                    .param("owner", owner == null ? null : owner.value(), Types.OTHER).update();
        } catch (DataIntegrityViolationException _) {
            throw new AccountGone();
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

    /** A kept answer, sealed, and the fingerprint of the request it answers. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only carried
    record Row(byte[] request, byte[] answer) {}
}
