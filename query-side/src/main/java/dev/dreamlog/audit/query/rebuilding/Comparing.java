package dev.dreamlog.audit.query.rebuilding;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.audit.query.rebuilding.comparing.Comparison;

/** Lays the copies of a projection beside its live tables in one moment of the database, and leaves nothing behind. */
final class Comparing {

    private final Projection projection;
    private final LogPages pages;
    private final Telling telling;
    private final ShadowTables tables;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    Comparing(Projection projection, LogPages pages, Telling telling, ShadowTables tables, JdbcClient jdbc,
            TransactionOperations transactions) {
        this.projection = projection;
        this.pages = pages;
        this.telling = telling;
        this.tables = tables;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * The live tables show what their tokens cover, so in the same moment the copies are told exactly that, and forget
     * what of it they would have been told later anyway.
     *
     * @param told up to where the copies have been told everything
     */
    Comparison from(long told) {
        AtomicReference<Comparison> found = new AtomicReference<>();
        telling.attempt(way -> transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            tables.stopTheClock();
            LiveTokens live = LiveTokens.now(jdbc, projection.name());
            tables.use();
            tellBeyond(told, live, way);
            found.set(tables.compare(live.last()));
        }));
        return Objects.requireNonNull(found.get());
    }

    private void tellBeyond(long told, LiveTokens live, Telling.Way way) {
        for (long place = told; place < live.last();) {
            LogPage page = pages.after(place, live.last());
            List<TrackedEventMessage<?>> covered = page.events().stream()
                    .filter(event -> live.cover(Telling.aggregateOf(event), LogPages.placeOf(event))).toList();
            way.tell(covered);
            place = page.upTo();
        }
    }
}
