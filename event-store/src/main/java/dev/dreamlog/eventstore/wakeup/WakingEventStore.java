package dev.dreamlog.eventstore.wakeup;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store with streams that ring when events were committed. Without it a processor asks twice a
 * second, and readers wait a quarter of a second on average for what they wrote.
 */
public final class WakingEventStore extends EmbeddedEventStore {

    private final WakeUp wakeUp;
    private final Tail tail;

    public <E extends BatchingEventStorageEngine & PagedLog> WakingEventStore(E engine, WakeUp wakeUp) {
        // The stock store's shared tail thread looks for news at the append, before an outer transaction commits.
        super(builder().storageEngine(engine).optimizeEventConsumption(false));
        this.wakeUp = wakeUp;
        this.tail = new Tail(engine, engine.batchSize(), wakeUp);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new RingingStream(tail, wakeUp, token);
    }
}
