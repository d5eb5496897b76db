package dev.dreamlog.audit.query.rebuilding;

import java.util.Optional;
import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.eventstore.deadletter.Circumstances;
import dev.dreamlog.eventstore.storage.PostgresEventStorageEngine;

/** Has projections rebuilt and verified, in the background and one task per projection at a time on all nodes together. */
@Component
class Rebuilds {

    private static final Logger logger = LoggerFactory.getLogger(Rebuilds.class);
    private final PostgresEventStorageEngine log;
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final BulkJdbc bulk;
    private final Hands hands;
    private final TransactionOperations transactions;
    private final RebuildJournal journal;
    private final Projections projections;
    private volatile boolean open = true;

    Rebuilds(PostgresEventStorageEngine log, DataSource dataSource, JdbcClient jdbc, BulkJdbc bulk,
            Hands hands, TransactionOperations transactions, RebuildJournal journal, Projections projections) {
        this.log = log;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.hands = hands;
        this.transactions = transactions;
        this.journal = journal;
        this.projections = projections;
    }

    /**
     * Answers as soon as it is certain that the task will be done, if not by this node then by another.
     *
     * @throws RebuildInProgress also when the node of an earlier one went down and nobody has taken it up yet
     */
    void start(Projection projection, Work work) {
        String name = projection.name();
        Task task = new Task(name, work);
        RebuildLock lock = RebuildLock.take(dataSource, name).orElseThrow(RebuildInProgress::new);
        try {
            if (journal.isAnyRunning(name)) {
                throw new RebuildInProgress();
            }
            transactions.executeWithoutResult(_ -> {
                ShadowTables.dropThoseOf(jdbc, name);
                journal.started(task);
            });
        } catch (RuntimeException e) {
            try (lock) {
                throw e;
            }
        }
        begin(projection, task, lock);
    }

    /** Takes up what another node has left behind, unless somebody else does. */
    void goOn(Task task) {
        Optional<Projection> projection = projections.find(task.projection());
        Optional<RebuildLock> lock = projection.flatMap(one -> RebuildLock.take(dataSource, one.name()));
        if (lock.isEmpty()) {
            return;
        }
        if (journal.of(task).filter(RebuildState::goesOn).isPresent()) {
            logger.info("Going on with the {} of projection {}", task.work(), task.projection());
            begin(projection.orElseThrow(), task, lock.get());
        } else {
            lock.get().close();
        }
    }

    /** Whoever is at work on it notices at the next page. Repeating it, or cancelling nothing, changes nothing. */
    void cancel(Projection projection, Work work) {
        journal.cancelled(new Task(projection.name(), work));
    }

    /** Throws away what nobody will go on with: nobody tells it any more what is to be forgotten. */
    void sweep(String projection) {
        transactions.executeWithoutResult(_ -> {
            if (RebuildLock.takeInTransaction(jdbc, projection) && !journal.isAnyRunning(projection)) {
                ShadowTables.dropThoseOf(jdbc, projection);
            }
        });
    }

    /** Lets go of all tasks, for another node to go on with. */
    void close() {
        open = false;
    }

    void open() {
        open = true;
    }

    private void begin(Projection projection, Task task, RebuildLock lock) {
        Thread.ofPlatform().daemon().name("rebuild-" + projection.name()).start(() -> run(projection, task, lock));
    }

    private void run(Projection projection, Task task, RebuildLock lock) {
        String name = projection.name();
        try (lock) {
            new Rebuild(log, projection, jdbc, bulk, hands, transactions, new Report(journal, task, () -> open))
                    .run(task.work());
            logger.info("Finished the {} of projection {}", task.work(), name);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (CutShort _) {
            logger.info("The {} of projection {} does not go on here", task.work(), name);
        } catch (CannotTell e) {
            fail(task, e.getMessage());
        } catch (RuntimeException e) {
            if (Circumstances.explain(e)) {
                logger.warn("The {} of projection {} goes on later: {}", task.work(), name, e.getClass().getName());
            } else {
                fail(task, e.getClass().getSimpleName());
            }
        }
    }

    /** What was copied is left to be swept away. */
    private void fail(Task task, String why) {
        logger.error("The {} of projection {} failed, the live one goes on: {}", task.work(), task.projection(), why);
        journal.failed(task, why);
    }
}
