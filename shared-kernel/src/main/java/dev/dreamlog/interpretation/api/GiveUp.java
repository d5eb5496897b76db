package dev.dreamlog.interpretation.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends a request that has run out of attempts or, when {@code timedOut}, of time. */
public record GiveUp(@TargetAggregateIdentifier InterpretationId interpretationId, Failure failure, boolean timedOut)
        implements InterpretationCommand {}
