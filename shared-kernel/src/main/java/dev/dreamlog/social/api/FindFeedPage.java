package dev.dreamlog.social.api;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;

/**
 * Asks for a page of the posts a reader may see, latest first.
 *
 * @param reader null for a stranger
 * @param before where the page before ended; null starts at the latest
 * @param limit from 1 to 100
 */
public record FindFeedPage(@Nullable AccountId reader, @Nullable Place before, int limit) {

    /** A place in the feed's order. */
    public record Place(Instant sharedAt, PostId postId) {}
}
