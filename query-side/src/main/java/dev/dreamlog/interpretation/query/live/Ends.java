package dev.dreamlog.interpretation.query.live;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.dreamlog.contract.api.ConsistencyToken;
import dev.dreamlog.contract.query.ProjectionProgress;
import dev.dreamlog.interpretation.api.AwaitEnd;

/** Tells those who wait for the end of an interpretation, or that they have waited long enough. */
@Component
class Ends {

    private static final String RESULTS = "interpretation.results";
    /** More do not wait: they are told at once to come back. */
    private static final int MOST = 1_000;

    private final Watch watch;
    private final ProjectionProgress progress;
    private final Set<Waiter> waiting = ConcurrentHashMap.newKeySet();

    Ends(Watch watch, ProjectionProgress progress) {
        this.watch = watch;
        this.progress = progress;
    }

    @QueryHandler
    CompletableFuture<Boolean> on(AwaitEnd query) {
        if (waiting.size() >= MOST) {
            return CompletableFuture.completedFuture(false);
        }
        Waiter waiter = new Waiter(watch.open(query.interpretationId()), query.since());
        waiting.add(waiter);
        return waiter.end.completeOnTimeout(false, query.longest().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((_, _) -> {
                    waiting.remove(waiter);
                    watch.close(query.interpretationId());
                });
    }

    /** The node goes down. */
    void giveUp() {
        waiting.forEach(waiter -> waiter.end.complete(false));
    }

    /** After each look at the states. */
    void tell() {
        waiting.forEach(Waiter::look);
    }

    private final class Waiter {

        private final Watched watched;
        private final CompletableFuture<Boolean> end = new CompletableFuture<>();
        /** The write after which an end counts, until it shows; a state looked at before may be older than it. */
        private @Nullable ConsistencyToken since;

        Waiter(Watched watched, @Nullable ConsistencyToken since) {
            this.watched = watched;
            this.since = since;
        }

        void look() {
            if (since != null) {
                since = progress.hasReached(RESULTS, since.position()) ? null : since;
            } else if (watched.hasEnded()) {
                end.complete(true);
            }
        }
    }
}
