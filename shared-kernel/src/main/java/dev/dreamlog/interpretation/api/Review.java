package dev.dreamlog.interpretation.api;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An imam's review as the dreamer sees it: what was said, not by whom.
 *
 * @param decision null while imams are asked
 */
public record Review(ReviewState state, @Nullable ReviewDecision decision, @Nullable String commentary,
        Instant requestedAt, @Nullable Instant reviewedAt) {}
