package dev.dreamlog.interpretation.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lets an interpreter try once more. Asked again for a number that was already started, it changes nothing. */
public record StartAttempt(@TargetAggregateIdentifier InterpretationId interpretationId, int attempt)
        implements InterpretationCommand {}
