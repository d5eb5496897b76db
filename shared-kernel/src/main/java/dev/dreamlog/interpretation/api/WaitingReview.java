package dev.dreamlog.interpretation.api;

import java.time.Instant;

import dev.dreamlog.dream.api.DreamId;

/** An answer whose dreamer waits for an imam's word. */
public record WaitingReview(InterpretationId id, DreamId dreamId, Instant requestedAt, InterpretationResult result) {}
