package dev.dreamlog.eventstore.wakeup;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    /** The page after a full one, read while that is worked off. */
    private @Nullable CompletableFuture<List<? extends TrackedEventMessage<?>>> ahead;

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
            if (tail.isFull(page)) {
                ahead = tail.readAhead(page.getLast().trackingToken());
            }
        }
        return next < page.size();
    }

    /** An end that was seen ahead may be none by now. */
    private List<? extends TrackedEventMessage<?>> following() {
        CompletableFuture<List<? extends TrackedEventMessage<?>>> coming = ahead;
        ahead = null;
        List<? extends TrackedEventMessage<?>> found = coming == null ? List.of() : arrived(coming);
        return found.isEmpty() ? tail.after(place) : found;
    }

    private static <T> T arrived(CompletableFuture<T> coming) {
        try {
            return coming.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        if (reader != null) {
            wakeUp.unregister(reader);
        }
    }
}
