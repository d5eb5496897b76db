package dev.dreamlog.dream.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** The dream is forgotten: nobody can read any more what it told. */
@Revision("1")
@StoredAs("dream.erased")
public record DreamErased(String dreamId, String dreamerId) implements DreamEvent {}
