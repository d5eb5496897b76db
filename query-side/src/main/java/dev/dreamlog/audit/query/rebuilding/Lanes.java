package dev.dreamlog.audit.query.rebuilding;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has a page told in parts at the same time, each in a transaction of its own, as a live projection has its segments:
 * the database uses one processor for one transaction. What is told of one aggregate stays together and in order.
 */
final class Lanes {

    /** More than there are hands, so that none waits long for the last one. */
    private static final int LANES = 4;

    private final Hands hands;
    private final Telling telling;
    private final ShadowTables tables;
    private final TransactionOperations transactions;

    Lanes(Hands hands, Telling telling, ShadowTables tables, TransactionOperations transactions) {
        this.hands = hands;
        this.telling = telling;
        this.tables = tables;
        this.transactions = transactions;
    }

    /**
     * Returns when all of it is told. Where that fails, some of it may have been: it is told once more then.
     *
     * @param from where the copies stand, and stay until somebody says otherwise
     */
    void tell(LogPage page, long from) {
        List<List<TrackedEventMessage<?>>> lanes = IntStream.range(0, LANES)
                .<List<TrackedEventMessage<?>>>mapToObj(_ -> new ArrayList<>()).toList();
        for (TrackedEventMessage<?> event : page.events()) {
            lanes.get(Math.floorMod(Telling.aggregateOf(event).hashCode(), LANES)).add(event);
        }
        Hands.await(CompletableFuture.allOf(lanes.stream().filter(lane -> !lane.isEmpty())
                .map(lane -> hands.lend(() -> tell(lane, from))).toArray(CompletableFuture[]::new)));
    }

    private int tell(List<TrackedEventMessage<?>> lane, long from) {
        telling.attempt(way -> transactions.executeWithoutResult(_ -> {
            tables.useFrom(from);
            way.tell(lane);
        }));
        return lane.size();
    }
}
