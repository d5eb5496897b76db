package dev.dreamlog.interpretation.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** No answer came in the time a person can be asked to wait. */
@Revision("1")
@StoredAs("interpretation.timed-out")
public record InterpretationTimedOut(String interpretationId, Failure failure) implements InterpretationEvent {}
