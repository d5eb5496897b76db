package dev.dreamlog.app.limits;

import java.time.Duration;

import io.github.bucket4j.ConsumptionProbe;

/**
 * What a counter says to somebody who wants one more.
 *
 * @param resets how long it is until all is granted again
 */
record Counted(boolean granted, long remaining, Duration resets) {

    static Counted of(ConsumptionProbe probe) {
        return new Counted(probe.isConsumed(), probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    /** The stricter of two counters decides. */
    Counted and(Counted other) {
        return new Counted(granted && other.granted, Math.min(remaining, other.remaining),
                resets.compareTo(other.resets) > 0 ? resets : other.resets);
    }
}
