package dev.dreamlog.eventstore.wakeup;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream of events whose reader is called when there may be more. The reader asks three times in a row before it
 * believes that there is nothing; the database is asked once, unless somebody rings in between.
 */
final class RingingStream implements TrackingEventStream {

    private static final long IN_A_ROW = Duration.ofMillis(20).toNanos();

    private final TrackingEventStream events;
    private final WakeUp wakeUp;
    private @Nullable Runnable reader;
    /** Whoever rings while the reader is looking will be looked for again. */
    private volatile boolean rung = true;
    private boolean atItsEnd;
    private long endSeen;

    RingingStream(TrackingEventStream events, WakeUp wakeUp) {
        this.events = events;
        this.wakeUp = wakeUp;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        reader = () -> {
            rung = true;
            callback.run();
        };
        wakeUp.register(reader);
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasMore() ? events.peek() : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return hasMore() || (timeout > 0 && events.hasNextAvailable(timeout, unit));
    }

    private boolean hasMore() {
        if (rung || !atItsEnd || System.nanoTime() - endSeen > IN_A_ROW) {
            rung = false;
            atItsEnd = !events.hasNextAvailable();
            endSeen = System.nanoTime();
        }
        return !atItsEnd;
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
