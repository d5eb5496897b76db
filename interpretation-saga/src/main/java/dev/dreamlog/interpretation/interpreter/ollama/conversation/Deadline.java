package dev.dreamlog.interpretation.interpreter.ollama.conversation;

import java.time.Duration;

/**
 * The moment by which an attempt must be over, on a clock that nobody sets.
 *
 * @param nanos as {@link System#nanoTime()} counts
 */
public record Deadline(long nanos) {

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    long nanosLeft() {
        return Math.max(0, nanos - System.nanoTime());
    }
}
