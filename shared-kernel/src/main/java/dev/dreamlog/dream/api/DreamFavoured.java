package dev.dreamlog.dream.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** Its dreamer counts the dream among the favourites. */
@Revision("1")
@StoredAs("dream.favoured")
public record DreamFavoured(String dreamId, String dreamerId) implements DreamEvent {}
