package dev.dreamlog.dream.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** The dream lies in the bin. */
@Revision("1")
@StoredAs("dream.deleted")
public record DreamDeleted(String dreamId, String dreamerId) implements DreamEvent {}
