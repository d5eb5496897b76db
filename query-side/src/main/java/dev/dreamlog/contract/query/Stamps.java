package dev.dreamlog.contract.query;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives what a projection keeps for somebody a stamp that changes, in the same transaction, whenever that does.
 *
 * <p>Stamps are random and never counted: a table rebuilt from the log, or a database restored from a backup, would
 * count its way to a number that was already used for other content, and bring back what was cached then.
 *
 * <p>They are written last thing in the transaction, once per owner and in the order of the ids. Two segments may hold
 * aggregates of the same two owners; taking the rows as the events come would let each wait for the other.
 */
public final class Stamps {

    /** Owns what is the same to all. */
    public static final UUID EVERYBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Consumer<Collection<UUID>> afterwards;
    private final String renewal;

    /**
     * Of one projection.
     *
     * @param table is one of those that it {@link Keeps}
     * @param afterwards is told once the change can be seen, unless it is {@link Retold}; nothing may depend on it
     */
    public Stamps(JdbcClient jdbc, String table, Consumer<Collection<UUID>> afterwards) {
        this.jdbc = jdbc;
        this.afterwards = afterwards;
        this.renewal = """
                insert into %s (account_id, stamp)
                select account, gen_random_uuid() from unnest(:accounts) as account order by account
                on conflict (account_id) do update set stamp = excluded.stamp""".formatted(table);
    }

    public void renew(UUID owner) {
        renewal().owners.add(owner);
    }

    private Renewal renewal() {
        for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof Renewal mine && mine.of() == this) {
                return mine;
            }
        }
        Renewal first = new Renewal();
        TransactionSynchronizationManager.registerSynchronization(first);
        return first;
    }

    /** Whose stamps one transaction renews. */
    private final class Renewal implements TransactionSynchronization {

        private final Set<UUID> owners = new LinkedHashSet<>();

        Stamps of() {
            return Stamps.this;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            jdbc.sql(renewal).param("accounts", owners.toArray(UUID[]::new)).update();
        }

        @Override
        public void afterCommit() {
            if (!Retold.now()) {
                afterwards.accept(owners);
            }
        }
    }
}
