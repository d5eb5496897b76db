package dev.dreamlog.interpretation.command;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.Quota;
import dev.dreamlog.contract.api.QuotaExceeded;
import dev.dreamlog.contract.command.AccountGone;

/**
 * Counts in PostgreSQL, so that it is exact on any number of nodes and whatever is rolled back costs nothing. Days are
 * days in UTC by the clock of the database, the only one that all nodes have in common.
 */
@Component
class QuotaTable implements DailyQuota {

    private static final int ONE_IN = 200;
    private final JdbcClient jdbc;
    private final int limit;

    QuotaTable(JdbcClient jdbc, @Value("${dreamlog.interpretation.daily-quota:20}") int limit) {
        this.jdbc = jdbc;
        this.limit = limit;
    }

    @Override
    public Quota spend(AccountId account) {
        Quota quota = spendOne(account).orElseThrow(() -> refusal(account));
        if (ThreadLocalRandom.current().nextInt(ONE_IN) == 0) {
            forgetPast();
        }
        return quota;
    }

    /** Locks the credential before the count, in the order in which an erasure deletes them. */
    private Optional<Quota> spendOne(AccountId account) {
        return jdbc.sql("""
                INSERT INTO command.interpretation_quota AS quota (account_id, day, used)
                SELECT account_id, (now() AT TIME ZONE 'UTC')::date, 1 FROM command.credential
                 WHERE account_id = :account AND :limit > 0 FOR KEY SHARE
                ON CONFLICT (account_id, day) DO UPDATE SET used = quota.used + 1 WHERE quota.used < :limit
                RETURNING used, (day + 1)::timestamp AT TIME ZONE 'UTC' AS resets""")
                .param("account", account.value()).param("limit", limit)
                .query((row, _) -> quota(row.getInt("used"), row.getObject("resets", OffsetDateTime.class)))
                .optional();
    }

    private RuntimeException refusal(AccountId account) {
        return jdbc.sql("""
                SELECT coalesce(used, 0) AS used, resets, ceil(extract(epoch FROM resets - now()))::int AS wait
                  FROM command.credential
                 CROSS JOIN (SELECT date_trunc('day', now(), 'UTC') + interval '24 hours' AS resets) AS midnight
                  LEFT JOIN command.interpretation_quota AS quota
                    ON quota.account_id = credential.account_id AND day = (now() AT TIME ZONE 'UTC')::date
                 WHERE credential.account_id = :account""").param("account", account.value())
                .<RuntimeException>query((row, _) -> new QuotaExceeded(
                        quota(row.getInt("used"), row.getObject("resets", OffsetDateTime.class)),
                        Duration.ofSeconds(row.getInt("wait"))))
                .optional().orElseGet(AccountGone::new);
    }

    private Quota quota(int used, OffsetDateTime resets) {
        return new Quota(limit, used, resets.toInstant());
    }

    /** A few at a time, now and then. Yesterday's stay: a transaction that began before midnight may still count. */
    void forgetPast() {
        jdbc.sql("""
                DELETE FROM command.interpretation_quota WHERE (account_id, day) IN (
                SELECT account_id, day FROM command.interpretation_quota
                 WHERE day < (now() AT TIME ZONE 'UTC')::date - 1 LIMIT 1000 FOR UPDATE SKIP LOCKED)""").update();
    }
}
