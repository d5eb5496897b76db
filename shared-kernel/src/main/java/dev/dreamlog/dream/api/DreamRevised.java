package dev.dreamlog.dream.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** The dreamer wrote it down differently; carries the whole content as it reads now. */
@Revision("1")
@StoredAs("dream.revised")
public record DreamRevised(String dreamId, String dreamerId, DreamContent content) implements DreamEvent {}
