package dev.dreamlog.interpretation.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** The dreamer does not want to know any more. */
@Revision("1")
@StoredAs("interpretation.cancelled")
public record InterpretationCancelled(String interpretationId, String dreamerId) implements InterpretationEvent {}
