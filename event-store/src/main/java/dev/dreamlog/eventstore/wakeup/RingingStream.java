package dev.dreamlog.eventstore.wakeup;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** A stream of events whose reader is called when there may be more. */
final class RingingStream implements TrackingEventStream {

    private final TrackingEventStream events;
    private final WakeUp wakeUp;
    private @Nullable Runnable reader;

    RingingStream(TrackingEventStream events, WakeUp wakeUp) {
        this.events = events;
        this.wakeUp = wakeUp;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        reader = callback;
        wakeUp.register(callback);
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return events.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return events.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return events.nextAvailable();
    }

    @Override
    public void close() {
        if (reader != null) {
            wakeUp.unregister(reader);
        }
        events.close();
    }
}
