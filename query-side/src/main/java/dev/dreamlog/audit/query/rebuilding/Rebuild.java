package dev.dreamlog.audit.query.rebuilding;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Builds a projection anew beside the live one, and then puts it in its place.
 *
 * <p>The log is told from its beginning to the projection's own code, which writes the {@link ShadowTables}. Once
 * the end is in sight the live tables are locked, so that no batch of the live processor is half done; what the
 * log holds at that moment is told, and the tables are exchanged, all in one transaction. The new tables then know
 * at least what the live processor's token covers. What they know beyond it the processor will tell them a second
 * time, which changes nothing: every projection can take an event twice.
 */
class Rebuild {

    private static final int BATCH = 2_000;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private final EventStorageEngine log;
    private final AnnotationEventHandlerAdapter listener;
    private final ShadowTables tables;
    private final BulkJdbc bulk;
    private final TransactionOperations transactions;
    private final LongConsumer progress;
    private @Nullable TrackingToken told;

    Rebuild(EventStorageEngine log, Object listener, ShadowTables tables, BulkJdbc bulk,
            TransactionOperations transactions, LongConsumer progress) {
        this.log = log;
        this.listener = new AnnotationEventHandlerAdapter(listener);
        this.tables = tables;
        this.bulk = bulk;
        this.transactions = transactions;
        this.progress = progress;
    }

    void run() throws InterruptedException {
        transactions.executeWithoutResult(_ -> tables.create());
        catchUp();
        transactions.executeWithoutResult(_ -> tables.analyze());
        while (!takesTheLivePlace()) {
            Thread.sleep(BETWEEN_TRIES);
            catchUp();
        }
    }

    private void catchUp() {
        do {
            told = tellMany();
            progress.accept(positionOf(told));
        } while (positionOf(log.createHeadToken()) - positionOf(told) > BATCH);
    }

    /** In bulk, and one by one where that fails: only so can be said which event it is that cannot be told. */
    private @Nullable TrackingToken tellMany() {
        try {
            return transactions.execute(_ -> bulk.together(this::tellNext));
        } catch (DataAccessException e) {
            return transactions.execute(_ -> tellNext());
        }
    }

    private @Nullable TrackingToken tellNext() {
        tables.use();
        return tell(log.readEvents(told, false).limit(BATCH));
    }

    /** False when somebody held a live table for longer than readers should be kept waiting for us. */
    private boolean takesTheLivePlace() {
        try {
            transactions.executeWithoutResult(_ -> {
                tables.lockLive();
                // Every event that a live batch was told is older than the lock, so it is not beyond this position.
                long end = positionOf(log.createHeadToken());
                tables.use();
                TrackingToken last = tell(log.readEvents(told, false)
                        .takeWhile(event -> positionOf(event.trackingToken()) <= end));
                tables.forgetDeadLetters();
                tables.replaceLive();
                progress.accept(positionOf(last));
            });
            return true;
        } catch (DataAccessException e) {
            if (e.getRootCause() instanceof SQLException cause && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private @Nullable TrackingToken tell(Stream<? extends TrackedEventMessage<?>> events) {
        TrackingToken last = told;
        try (events) {
            for (Iterator<? extends TrackedEventMessage<?>> each = events.iterator(); each.hasNext();) {
                TrackedEventMessage<?> event = each.next();
                last = event.trackingToken();
                BulkJdbc.beginOf(event instanceof DomainEventMessage<?> one
                        ? one.getAggregateIdentifier() : event.getIdentifier());
                tell(event);
            }
        }
        return last;
    }

    private void tell(TrackedEventMessage<?> event) {
        try {
            listener.handle(event);
        } catch (Exception e) {
            throw new CannotTell(event.getPayloadType().getSimpleName(), positionOf(event.trackingToken()), e);
        }
    }

    private static long positionOf(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
