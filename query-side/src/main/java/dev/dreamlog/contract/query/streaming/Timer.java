package dev.dreamlog.contract.query.streaming;

import java.time.Duration;

/** Some time from now, on a clock that nobody sets. */
record Timer(long end) {

    Timer(Duration time) {
        this(System.nanoTime() + time.toNanos());
    }

    Timer earlier(Timer other) {
        return end - other.end <= 0 ? this : other;
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    boolean isUp() {
        return end - System.nanoTime() <= 0;
    }
}
