package dev.dreamlog.social.api;

import dev.dreamlog.eventstore.api.DomainEvent;

/** Everything that can happen between two accounts. */
public sealed interface AcquaintanceEvent extends DomainEvent
        permits FriendshipAsked, FriendshipMade, FriendshipEnded, AccountBlocked, AccountUnblocked {

    /** Whose doing it is. */
    String accountId();

    String otherId();
}
