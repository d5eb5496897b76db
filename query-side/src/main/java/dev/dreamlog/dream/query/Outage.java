package dev.dreamlog.dream.query;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/**
 * Gets readers across an outage of Redis. While it lasts only one call a second finds out whether it is over:
 * when Redis hangs, each try costs its whole timeout, which nobody should pay on every request.
 */
class Outage {

    private static final Logger log = LoggerFactory.getLogger(Outage.class);
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();
    private static final long NONE = Long.MIN_VALUE;
    private final AtomicLong nextTry = new AtomicLong(NONE);
    private final LongSupplier nanos;

    Outage(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** What Redis answers, or null when it does not. */
    <T> @Nullable T bridge(Supplier<? extends @Nullable T> call) {
        long due = nextTry.get();
        if (due != NONE && (nanos.getAsLong() < due || !nextTry.compareAndSet(due, later()))) {
            return null;
        }
        try {
            T answer = call.get();
            if (nextTry.getAndSet(NONE) != NONE) {
                log.info("Redis answers again; journals are cached");
            }
            return answer;
        } catch (NestedRuntimeException e) {
            if (nextTry.getAndSet(later()) == NONE) {
                log.warn("Redis does not answer; journals are read from PostgreSQL", e);
            }
            return null;
        }
    }

    private long later() {
        return nanos.getAsLong() + PAUSE;
    }
}
