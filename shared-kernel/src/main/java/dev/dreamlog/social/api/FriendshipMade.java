package dev.dreamlog.social.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** Both have asked and are friends; this one asked last. */
@Revision("1")
@StoredAs("social.friendship-made")
public record FriendshipMade(String accountId, String otherId) implements AcquaintanceEvent {}
