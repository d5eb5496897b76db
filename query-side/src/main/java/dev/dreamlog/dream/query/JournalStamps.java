package dev.dreamlog.dream.query;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import dev.dreamlog.account.api.AccountId;

/**
 * Gives each account's journal a stamp that changes, in the same transaction, whenever the journal does.
 *
 * <p>Stamps are random and never counted: a journal rebuilt from the log, or a database restored from a backup,
 * would count its way to a number that was already used for other content, and bring back what was cached then.
 *
 * <p>They are written last thing in the transaction, once per account and in the order of the ids. Two segments
 * may hold dreams of the same two accounts; taking the rows as the events come would let each wait for the other.
 */
@Component
class JournalStamps {

    private final JdbcClient jdbc;
    private final JournalCache cache;

    JournalStamps(JdbcClient jdbc, JournalCache cache) {
        this.jdbc = jdbc;
        this.cache = cache;
    }

    /** Empty for a journal in which nothing was ever written. */
    Optional<UUID> of(AccountId account) {
        return jdbc.sql("select stamp from journal_stamp where account_id = :account")
                .param("account", account.value())
                .query(UUID.class)
                .optional();
    }

    void renew(AccountId account) {
        Renewal renewal = TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Renewal.class::isInstance).map(Renewal.class::cast).findFirst()
                .orElseGet(() -> {
                    Renewal first = new Renewal();
                    TransactionSynchronizationManager.registerSynchronization(first);
                    return first;
                });
        renewal.accounts.add(account.value());
    }

    /** The accounts one transaction touched. */
    private final class Renewal implements TransactionSynchronization {

        private final Set<UUID> accounts = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            jdbc.sql("""
                    insert into journal_stamp (account_id, stamp)
                    select account, gen_random_uuid() from unnest(:accounts) as account order by account
                    on conflict (account_id) do update set stamp = excluded.stamp""")
                    .param("accounts", accounts.toArray(UUID[]::new))
                    .update();
        }

        @Override
        public void afterCommit() {
            cache.forget(accounts);
        }
    }
}
