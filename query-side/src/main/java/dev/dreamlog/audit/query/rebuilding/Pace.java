package dev.dreamlog.audit.query.rebuilding;

import java.util.concurrent.TimeUnit;

/** How fast one goes through the log, on a clock that nobody sets. */
final class Pace {

    private final long began = System.nanoTime();
    private final long from;

    Pace(long from) {
        this.from = from;
    }

    double perSecond(long position) {
        long nanos = System.nanoTime() - began;
        return nanos > 0 ? (position - from) * (double) TimeUnit.SECONDS.toNanos(1) / nanos : 0;
    }
}
