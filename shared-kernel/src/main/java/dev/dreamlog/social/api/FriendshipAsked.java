package dev.dreamlog.social.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** Somebody wants to be friends with another, who may not want to know: see who is blocked before telling them. */
@Revision("1")
@StoredAs("social.friendship-asked")
public record FriendshipAsked(String accountId, String otherId) implements AcquaintanceEvent {}
