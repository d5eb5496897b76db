package dev.dreamlog.interpretation.api;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How good the dreamer finds an answer.
 *
 * @param stars from 1 to 5
 */
public record Rating(int stars, @Nullable String comment, Instant ratedAt) {}
