package dev.dreamlog.interpretation.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Says that one attempt came to nothing. Counts for the running attempt only.
 *
 * @param retryable whether another try may do better
 */
public record FailAttempt(@TargetAggregateIdentifier InterpretationId interpretationId, int attempt, Failure failure,
        boolean retryable) implements InterpretationCommand {}
