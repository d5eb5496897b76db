package dev.dreamlog.social.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** The two are no friends, and neither asks to be. */
@Revision("1")
@StoredAs("social.friendship-ended")
public record FriendshipEnded(String accountId, String otherId) implements AcquaintanceEvent {}
