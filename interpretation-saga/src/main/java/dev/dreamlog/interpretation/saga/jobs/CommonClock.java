package dev.dreamlog.interpretation.saga.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import com.github.kagkarlsson.scheduler.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database's time, so that nodes agree on who is silent for how long and whose turn it is, whatever their own
 * clocks are set to. Asked for now and then and counted on from there by what no setting of a clock changes.
 */
final class CommonClock implements Clock {

    private static final Logger LOG = LoggerFactory.getLogger(CommonClock.class);
    private static final Duration TRUSTED = Duration.ofSeconds(10);

    private final Supplier<Instant> database;
    private volatile @Nullable Reading last;

    CommonClock(Supplier<Instant> database) {
        this.database = database;
    }

    @Override
    public Instant now() {
        Reading known = last;
        if (known == null || known.age().compareTo(TRUSTED) > 0) {
            known = read(known);
            last = known;
        }
        return known.now();
    }

    /** While the database is away there is nothing to be taken, and an old reading is as good as any. */
    private Reading read(@Nullable Reading known) {
        try {
            return new Reading(database.get(), System.nanoTime());
        } catch (RuntimeException e) {
            LOG.debug("The database does not tell the time", e);
            return known == null ? new Reading(Instant.now(), System.nanoTime()) : known;
        }
    }

    private record Reading(Instant time, long nanos) {

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - nanos);
        }

        Instant now() {
            return time.plus(age());
        }
    }
}
