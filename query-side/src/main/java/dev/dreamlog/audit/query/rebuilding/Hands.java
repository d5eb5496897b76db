package dev.dreamlog.audit.query.rebuilding;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/**
 * What a node lends to its rebuilds, however many there are: as many threads as it has processors, each with one
 * connection at most, so that readers find some left of both. They are the operating system's, which shares processors
 * out among all who want one: a virtual thread would keep its processor until a whole page is told.
 */
@Component
class Hands implements AutoCloseable {

    private static final int MOST = 4;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST),
            Thread.ofPlatform().daemon().name("rebuild-hand-", 0).factory());

    /** Work that waits for no other work. */
    <T> CompletableFuture<T> lend(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, threads);
    }

    /** With the failure as it was. */
    static <T> T await(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
