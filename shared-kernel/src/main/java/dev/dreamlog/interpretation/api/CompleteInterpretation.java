package dev.dreamlog.interpretation.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Brings the answer of one attempt. Only the running attempt's first answer counts; any other changes nothing.
 *
 * @param model the model as it names itself
 */
public record CompleteInterpretation(@TargetAggregateIdentifier InterpretationId interpretationId, int attempt,
        String model, String promptVersion, InterpretationResult result) implements InterpretationCommand {}
