package dev.dreamlog.eventstore.wakeup;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** A reader's way through the log, which calls the reader when there may be more. */
final class RingingStream implements TrackingEventStream {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Tail tail;
    private final WakeUp wakeUp;
    private @Nullable Runnable reader;
    private @Nullable TrackingToken place;
    private List<? extends TrackedEventMessage<?>> page = List.of();
    private int next;
    /** What follows a full page, read while that is worked off. */
    private @Nullable Ahead ahead;

    RingingStream(Tail tail, WakeUp wakeUp, @Nullable TrackingToken place) {
        this.tail = tail;
        this.wakeUp = wakeUp;
        this.place = place;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        reader = callback;
        wakeUp.register(callback);
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasMore() ? Optional.of(page.get(next)) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (!hasMore()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        hasNextAvailable(Integer.MAX_VALUE, TimeUnit.DAYS);
        TrackedEventMessage<?> event = page.get(next++);
        place = event.trackingToken();
        return event;
    }

    private boolean hasMore() {
        if (next == page.size()) {
            page = following();
            next = 0;
        }
        return next < page.size();
    }

    /** An end that was seen ahead may be none by now, and what failed may not fail again. */
    private List<? extends TrackedEventMessage<?>> following() {
        Ahead coming = ahead;
        ahead = null;
        if (coming != null) {
            List<? extends TrackedEventMessage<?>> found = coming.page();
            if (!found.isEmpty()) {
                ahead = coming;
                return found;
            }
        }
        List<? extends TrackedEventMessage<?>> found = tail.after(place);
        if (tail.isFull(found)) {
            ahead = tail.readAhead(found.getLast().trackingToken());
        }
        return found;
    }

    @Override
    public void close() {
        if (reader != null) {
            wakeUp.unregister(reader);
        }
    }
}
