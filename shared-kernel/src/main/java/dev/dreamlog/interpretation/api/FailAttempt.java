package dev.dreamlog.interpretation.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Says that one attempt came to nothing. Counts for the running attempt only.
 *
 * @param retryable whether another try may do better
 * @param call null when no model was asked
 */
public record FailAttempt(@TargetAggregateIdentifier InterpretationId interpretationId, int attempt, Failure failure,
        boolean retryable, @Nullable ModelCall call) implements InterpretationCommand {}
