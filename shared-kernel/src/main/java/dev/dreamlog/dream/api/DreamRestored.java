package dev.dreamlog.dream.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** The dream is back from the bin, and private. */
@Revision("1")
@StoredAs("dream.restored")
public record DreamRestored(String dreamId, String dreamerId) implements DreamEvent {}
