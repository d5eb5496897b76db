package dev.dreamlog.interpretation.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** The interpretation is forgotten: nobody can read any more what it said. */
@Revision("1")
@StoredAs("interpretation.erased")
public record InterpretationErased(String interpretationId, String dreamerId) implements InterpretationEvent {}
