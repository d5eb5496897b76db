package dev.dreamlog.social.api;

import java.time.Instant;

/**
 * Somebody who is, wants to be or is wanted to be a friend.
 *
 * @param since when it came to this
 */
public record FriendView(Author account, FriendshipState state, Instant since) {}
