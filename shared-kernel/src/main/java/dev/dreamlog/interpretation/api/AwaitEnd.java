package dev.dreamlog.interpretation.api;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.contract.api.ConsistencyToken;

/**
 * Asks to be told when an interpretation has ended, whoever's it is; answered with whether it did in time. Nothing is
 * held while waiting but a place in memory.
 *
 * @param since the write whose end is meant, when an earlier end may still show
 */
public record AwaitEnd(InterpretationId interpretationId, @Nullable ConsistencyToken since, Duration longest) {}
