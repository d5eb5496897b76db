package dev.dreamlog.audit.query.rebuilding;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.audit.query.rebuilding.comparing.Comparison;

/**
 * How far the last rebuild or verification of a projection has come.
 *
 * @param state RUNNING, also while its node is down and another is about to go on; DONE, FAILED or CANCELLED
 * @param position up to which the copy was told the log; -1 before the first event
 * @param lastPosition up to which there was something to tell when it was last looked
 * @param eventsPerSecond how fast it goes through the log since a node took it up
 * @param secondsLeft at that rate; null when it does not run, or nobody can tell
 * @param comparison of the copy with the live tables; null before
 */
record RebuildState(String state, long position, long lastPosition, long eventsPerSecond, @Nullable Long secondsLeft,
        Instant startedAt, @Nullable Instant finishedAt, @Nullable String failure, @Nullable Comparison comparison) {

    static final String RUNNING = "RUNNING";

    boolean goesOn() {
        return state.equals(RUNNING);
    }
}
