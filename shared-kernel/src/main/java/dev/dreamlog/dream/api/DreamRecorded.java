package dev.dreamlog.dream.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** A dream was written down. */
@Revision("1")
@StoredAs("dream.recorded")
public record DreamRecorded(String dreamId, String dreamerId, DreamContent content) implements DreamEvent {}
