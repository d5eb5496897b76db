package dev.dreamlog.dream.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** Its dreamer no longer counts the dream among the favourites. */
@Revision("1")
@StoredAs("dream.unfavoured")
public record DreamUnfavoured(String dreamId, String dreamerId) implements DreamEvent {}
