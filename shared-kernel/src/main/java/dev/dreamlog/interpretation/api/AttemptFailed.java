package dev.dreamlog.interpretation.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** One try came to nothing. */
@Revision("1")
@StoredAs("interpretation.attempt-failed")
public record AttemptFailed(String interpretationId, int attempt, Failure failure, boolean retryable)
        implements InterpretationEvent {}
