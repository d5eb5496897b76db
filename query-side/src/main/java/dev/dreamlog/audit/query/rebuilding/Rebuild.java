package dev.dreamlog.audit.query.rebuilding;

import java.sql.SQLException;
import java.time.Duration;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.eventstore.storage.PostgresEventStorageEngine;

/**
 * Builds a projection anew beside the live one, compares the two and, unless that was all, exchanges them.
 *
 * <p>The settled part of the log is told from its beginning to the projection's own code, which writes the
 * {@link ShadowTables}; how far it has come stands among them, so that any node can go on from there. Where the live
 * projection is, both are compared in one moment of the database. At the end the live tables are locked, so that no
 * batch of the live processor is half done; what the log holds at that moment is told, and the tables are exchanged,
 * all in one transaction. The new tables then know at least what the live processor's tokens cover. What they know
 * beyond it the processor will tell them a second time, which changes nothing: every projection can take an event twice.
 */
class Rebuild {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final PostgresEventStorageEngine log;
    private final LogPages pages;
    private final Telling telling;
    private final ShadowTables tables;
    private final Retelling retelling;
    private final Comparing comparing;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Report report;
    private final Projection projection;

    Rebuild(PostgresEventStorageEngine log, Projection projection, JdbcClient jdbc, BulkJdbc bulk, Hands hands,
            TransactionOperations transactions, Report report) {
        AnnotationEventHandlerAdapter listener = new AnnotationEventHandlerAdapter(projection.listener());
        this.log = log;
        this.pages = new LogPages(log, listener);
        this.telling = new Telling(listener, bulk);
        this.tables = new ShadowTables(jdbc, projection);
        this.retelling = new Retelling(log, pages, new Lanes(hands, telling, tables, transactions), hands, tables,
                transactions, report);
        this.comparing = new Comparing(projection, pages, telling, tables, jdbc, transactions);
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.report = report;
        this.projection = projection;
    }

    void run(Work work) throws InterruptedException {
        retelling.goOnOrBegin(Edition.of(projection.listener().getClass()));
        retelling.upTo(() -> LiveTokens.now(jdbc, projection.name()).coverAllUpTo());
        report.compared(comparing.from(retelling.told()));
        if (work == Work.VERIFICATION) {
            transactions.executeWithoutResult(_ -> {
                tables.drop();
                report.finished();
            });
            return;
        }
        catchUp();
        transactions.executeWithoutResult(_ -> tables.analyze());
        while (!takesTheLivePlace()) {
            Thread.sleep(BETWEEN_TRIES);
            catchUp();
        }
    }

    /** Who reads only what is settled passes over nothing; somebody whose append stays open is waited for. */
    private void catchUp() throws InterruptedException {
        retelling.upTo(log::settledUpTo);
        while (log.last() - retelling.told() > LogPages.SIZE) {
            Thread.sleep(BETWEEN_TRIES);
            retelling.upTo(log::settledUpTo);
            report.reached(retelling.told(), log.last());
        }
    }

    /** False when somebody held a live table for longer than readers should be kept waiting for us. */
    private boolean takesTheLivePlace() {
        try {
            telling.attempt(way -> transactions.executeWithoutResult(_ -> {
                tables.lockLive();
                // Every event that a live batch was told is older than the lock, so it is not beyond this position.
                long end = log.last();
                tables.use();
                for (long place = retelling.told(); place < end;) {
                    LogPage page = pages.after(place, end);
                    way.tell(page.events());
                    place = page.upTo();
                }
                tables.forgetDeadLetters();
                tables.replaceLive();
                report.reached(end, end);
                report.finished();
            }));
            return true;
        } catch (DataAccessException e) {
            if (e.getRootCause() instanceof SQLException cause && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
