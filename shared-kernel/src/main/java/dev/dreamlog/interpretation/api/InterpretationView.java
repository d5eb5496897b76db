package dev.dreamlog.interpretation.api;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.dream.api.DreamId;

/**
 * An interpretation as the dreamer sees it.
 *
 * @param attempt the running or last try, counted from 1; 0 before the first
 * @param requestedAt when it was asked for the last time
 * @param durationMs milliseconds from there to the end
 * @param cached whether an earlier answer to the same question served
 */
public record InterpretationView(InterpretationId id, DreamId dreamId, InterpretationState state, Tradition tradition,
        String language, int attempt, @Nullable String model, @Nullable String promptVersion, boolean cached,
        Instant requestedAt,
        @Nullable Instant finishedAt, @Nullable Long durationMs, @Nullable Failure failure,
        @Nullable InterpretationResult result, @Nullable Rating rating, @Nullable Review review) {}
