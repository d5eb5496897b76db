package dev.dreamlog.eventstore.wakeup;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/**
 * The pages behind a full one, on their way to a reader who works that off: while the database looks for one, those before
 * it are opened. A few are under way at a time, however long the log is.
 */
final class Ahead {

    private static final int PAGES = 3;
    private static final Executor FETCHING = Thread::startVirtualThread;
    /** Opening waits for nothing, so requests would wait for it if both were done by the same few carriers. */
    private static final Executor OPENING = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("opening-", 0).factory());

    private final PagedLog log;
    private final Queue<CompletableFuture<List<? extends TrackedEventMessage<?>>>> coming = new ArrayDeque<>();
    private CompletableFuture<Optional<TrackingToken>> next;

    Ahead(PagedLog log, TrackingToken place) {
        this.log = log;
        this.next = CompletableFuture.completedFuture(Optional.of(place));
        while (coming.size() < PAGES) {
            send();
        }
    }

    /** The following events; none behind the end as it was seen. Once it has failed there is nothing to come. */
    List<? extends TrackedEventMessage<?>> page() {
        try {
            return coming.remove().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            send();
        }
    }

    private void send() {
        CompletableFuture<Optional<PagedLog.Page>> fetched = next.thenApplyAsync(place -> place.map(log::after),
                FETCHING);
        next = fetched.thenApply(page -> page.flatMap(PagedLog.Page::next));
        coming.add(fetched.thenApplyAsync(page -> page.isPresent() ? page.get().opened() : List.of(), OPENING));
    }
}
