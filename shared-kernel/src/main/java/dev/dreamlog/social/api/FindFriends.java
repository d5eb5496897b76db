package dev.dreamlog.social.api;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;

/**
 * Asks for a page of one's friends; answered with {@link FriendPage}. Their order is that in which people joined, for it
 * does not change while somebody turns the pages.
 *
 * @param after where the page before ended; null starts at the beginning
 * @param limit from 1 to 100
 */
public record FindFriends(AccountId reader, @Nullable AccountId after, int limit) {}
