package dev.dreamlog.audit.query.rebuilding;

import javax.sql.DataSource;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Starts rebuilds, in the background and one per projection at a time. */
@Component
class Rebuilds {

    private static final Logger logger = LoggerFactory.getLogger(Rebuilds.class);
    private final EventStorageEngine log;
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final BulkJdbc bulk;
    private final TransactionOperations transactions;
    private final RebuildJournal journal;

    Rebuilds(EventStorageEngine log, DataSource dataSource, JdbcClient jdbc, BulkJdbc bulk,
            TransactionOperations transactions, RebuildJournal journal) {
        this.log = log;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.transactions = transactions;
        this.journal = journal;
    }

    /** Answers as soon as it is certain that the rebuild will run. */
    void start(Projection projection) {
        RebuildLock lock = RebuildLock.take(dataSource, projection.name());
        try {
            journal.started(projection.name());
        } catch (RuntimeException e) {
            try (lock) {
                throw e;
            }
        }
        Thread.ofVirtual().name("rebuild-" + projection.name()).start(() -> run(projection, lock));
    }

    /**
     * Throws away what is left of a rebuild that was cut short: nobody tells it any more what is to be forgotten. One
     * that is under way is told.
     */
    void forgetAbandoned(Projection projection) {
        transactions.executeWithoutResult(_ -> {
            if (RebuildLock.takeInTransaction(jdbc, projection.name())) {
                new ShadowTables(jdbc, projection).drop();
            }
        });
    }

    private void run(Projection projection, RebuildLock lock) {
        String name = projection.name();
        try (lock) {
            build(projection);
            journal.done(name);
            logger.info("Rebuilt projection {}", name);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (CannotTell e) {
            logger.error("Could not rebuild projection {}, the live one goes on: {}", name, e.getMessage());
            journal.failed(name, e.getMessage());
        } catch (RuntimeException e) {
            logger.error("Could not rebuild projection {}, the live one goes on", name, e);
            journal.failed(name, e.getClass().getSimpleName());
        }
    }

    private void build(Projection projection) throws InterruptedException {
        ShadowTables tables = new ShadowTables(jdbc, projection);
        try {
            new Rebuild(log, projection.listener(), tables, bulk, transactions,
                    at -> journal.reached(projection.name(), at)).run();
        } finally {
            transactions.executeWithoutResult(_ -> tables.drop());
        }
    }
}
