package dev.dreamlog.interpretation.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** Every try came to nothing. */
@Revision("1")
@StoredAs("interpretation.failed")
public record InterpretationFailed(String interpretationId, Failure failure) implements InterpretationEvent {}
