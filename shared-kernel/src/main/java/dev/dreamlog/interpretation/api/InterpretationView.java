package dev.dreamlog.interpretation.api;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.dream.api.DreamId;

/**
 * An interpretation as the dreamer sees it.
 *
 * @param attempt the running or last try, counted from 1; 0 before the first
 * @param durationMs milliseconds from the request to the end
 */
public record InterpretationView(InterpretationId id, DreamId dreamId, InterpretationState state, Tradition tradition,
        String language, int attempt, @Nullable String model, @Nullable String promptVersion, Instant requestedAt,
        @Nullable Instant finishedAt, @Nullable Long durationMs, @Nullable Failure failure,
        @Nullable InterpretationResult result) {}
