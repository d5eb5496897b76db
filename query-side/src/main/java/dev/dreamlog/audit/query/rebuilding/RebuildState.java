package dev.dreamlog.audit.query.rebuilding;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far the last rebuild of a projection has come.
 *
 * @param state RUNNING, DONE, FAILED, or INTERRUPTED when its node went down
 * @param position of the last event told to the new tables; -1 before the first
 */
record RebuildState(String state, long position, Instant startedAt, @Nullable Instant finishedAt,
        @Nullable String failure) {}
