package dev.dreamlog.app.limits;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps requests from waiting for a Redis that does not answer. While it lasts one call a second finds out whether it
 * is over; the others do without it.
 */
final class Circuit {

    private static final Logger LOG = LoggerFactory.getLogger(Circuit.class);
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();
    private static final long CLOSED = Long.MIN_VALUE;
    private final AtomicLong nextTry = new AtomicLong(CLOSED);
    private final LongSupplier nanos;

    Circuit(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Empty when Redis does not answer, or is not asked because it did not a moment ago. */
    <T> Optional<T> call(Supplier<T> question) {
        long due = nextTry.get();
        if (due != CLOSED && (nanos.getAsLong() - due < 0 || !nextTry.compareAndSet(due, later()))) {
            return Optional.empty();
        }
        try {
            T answer = question.get();
            if (nextTry.getAndSet(CLOSED) != CLOSED) {
                LOG.info("Redis answers again; limits hold for all nodes together");
            }
            return Optional.of(answer);
        } catch (RuntimeException e) {
            // Client, driver and bucket4j have errors of their own kinds for it.
            if (nextTry.getAndSet(later()) == CLOSED) {
                LOG.warn("Redis does not answer; limits hold for each node by itself: {}", e.toString());
            }
            return Optional.empty();
        }
    }

    private long later() {
        return nanos.getAsLong() + PAUSE;
    }
}
