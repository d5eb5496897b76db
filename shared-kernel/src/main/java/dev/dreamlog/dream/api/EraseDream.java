package dev.dreamlog.dream.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Forgets what the dream told, whatever became of it before; its dreamer was erased. Repeating changes nothing. */
public record EraseDream(@TargetAggregateIdentifier DreamId dreamId) implements DreamCommand {}
