package dev.dreamlog.interpretation.interpreter.ollama;

import java.time.Duration;

/** The moment by which an attempt must be over, on a clock that nobody sets. */
record Deadline(long nanos) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    long nanosLeft() {
        return Math.max(0, nanos - System.nanoTime());
    }
}
