package dev.dreamlog.contract.query;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets requests across an outage of Redis. While it lasts only one call a second finds out whether it is over: when
 * Redis hangs, each try costs its whole timeout, which nobody should pay on every request.
 */
public final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();
    private static final long NONE = Long.MIN_VALUE;
    private final AtomicLong nextTry = new AtomicLong(NONE);
    private final String meanwhile;
    private final LongSupplier nanos;

    /** @param meanwhile how life goes on without Redis, for the log */
    public Outage(String meanwhile) {
        this(meanwhile, System::nanoTime);
    }

    Outage(String meanwhile, LongSupplier nanos) {
        this.meanwhile = meanwhile;
        this.nanos = nanos;
    }

    /** What Redis answers, or null when it does not, or is not asked because it did not a moment ago. */
    public <T> @Nullable T bridge(Supplier<? extends @Nullable T> call) {
        long due = nextTry.get();
        if (due != NONE && (nanos.getAsLong() - due < 0 || !nextTry.compareAndSet(due, later()))) {
            return null;
        }
        try {
            T answer = call.get();
            if (nextTry.getAndSet(NONE) != NONE) {
                LOG.info("Redis answers again; it is over that {}", meanwhile);
            }
            return answer;
        } catch (RuntimeException e) {
            // Client, driver and bucket4j have errors of their own kinds for it.
            if (nextTry.getAndSet(later()) == NONE) {
                LOG.warn("Redis does not answer; {}: {}", meanwhile, e.toString());
            }
            return null;
        }
    }

    private long later() {
        return nanos.getAsLong() + PAUSE;
    }
}
