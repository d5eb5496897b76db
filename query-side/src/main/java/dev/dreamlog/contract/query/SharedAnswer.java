package dev.dreamlog.contract.query;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** What one finds out for all who ask the same at the same time; they share a failure, too. */
final class SharedAnswer<T> {

    private final CompletableFuture<T> answer = new CompletableFuture<>();

    T findOut(Supplier<T> how) {
        try {
            answer.complete(how.get());
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
        return await();
    }

    T await() {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
