package dev.dreamlog.account.command;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The few threads that hash passwords. Requests run on threads without number, and each hash keeps a processor busy
 * for long: without this bound a flood of sign-ins would leave nothing to anybody else.
 */
@Component
class HashingPool implements AutoCloseable {

    private final ExecutorService workers;
    private final Counter turnedAway;

    /** @param threads none for one less than there are processors */
    HashingPool(@Value("${dreamlog.security.hashing.threads:0}") int threads,
            @Value("${dreamlog.security.hashing.places:20}") int places, MeterRegistry meters) {
        int some = threads > 0 ? threads : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        ThreadPoolExecutor pool = new ThreadPoolExecutor(some, some, 0, TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(places), Thread.ofPlatform().daemon().name("passwords-", 0).factory());
        this.workers = ExecutorServiceMetrics.monitor(meters, pool, "passwords");
        this.turnedAway = Counter.builder("dreamlog.passwords.turned-away")
                .description("Passwords that were not looked at, because too many were waiting").register(meters);
    }

    /** @throws TooManyPasswords at once, when all places to wait are taken */
    <T> T run(Supplier<T> slow) {
        try {
            return CompletableFuture.supplyAsync(slow, workers).join();
        } catch (RejectedExecutionException _) {
            turnedAway.increment();
            throw new TooManyPasswords();
        }
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
