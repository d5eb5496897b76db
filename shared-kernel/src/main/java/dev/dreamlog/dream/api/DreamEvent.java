package dev.dreamlog.dream.api;

import dev.dreamlog.eventstore.api.DomainEvent;

/** Everything that can happen to a dream. */
public sealed interface DreamEvent extends DomainEvent
        permits DreamRecorded, DreamRevised, DreamShared, DreamWithdrawn, DreamFavoured, DreamUnfavoured, DreamDeleted,
        DreamRestored, DreamErased {

    String dreamId();

    String dreamerId();
}
