package dev.dreamlog.dream.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** The dream is its dreamer's alone again. */
@Revision("1")
@StoredAs("dream.withdrawn")
public record DreamWithdrawn(String dreamId, String dreamerId) implements DreamEvent {}
