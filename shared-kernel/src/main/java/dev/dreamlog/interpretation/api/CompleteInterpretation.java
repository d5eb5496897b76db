package dev.dreamlog.interpretation.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Brings the answer of one attempt. Only the running attempt's first answer counts; any other changes nothing. */
public record CompleteInterpretation(@TargetAggregateIdentifier InterpretationId interpretationId, int attempt,
        ModelCall call, InterpretationResult result) implements InterpretationCommand {}
