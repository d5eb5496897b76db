package dev.dreamlog.social.api;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;

/**
 * Asks for a page of what moves people most among the posts a reader may see; answered with {@link TrendingPage}.
 *
 * @param reader null for a stranger
 * @param after where the page before ended; null starts at the top of the newest edition
 * @param limit from 1 to 100
 */
public record FindTrending(@Nullable AccountId reader, @Nullable Place after, int limit) {

    /**
     * A place in one edition of the order, which another edition may hold otherwise.
     *
     * @param edition since when the order is this
     */
    public record Place(Instant edition, PostId postId) {}
}
