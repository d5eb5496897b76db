package dev.dreamlog.interpretation.api;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.eventstore.api.StoredAs;

/**
 * One try came to nothing.
 *
 * @param call null when no model was asked, and where it happened before revision 2, which was the first to say
 */
@Revision("2")
@StoredAs("interpretation.attempt-failed")
public record AttemptFailed(String interpretationId, int attempt, Failure failure, boolean retryable,
        @Nullable ModelCall call) implements InterpretationEvent {}
