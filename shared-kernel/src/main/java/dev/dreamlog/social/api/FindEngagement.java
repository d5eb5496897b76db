package dev.dreamlog.social.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;

/**
 * Asks for the numbers of some posts; answered with {@link EngagementByPost}. Whether the reader may see the posts
 * is for the asker to know.
 *
 * @param reader null for a stranger
 */
public record FindEngagement(List<PostId> posts, @Nullable AccountId reader) {

    public FindEngagement {
        posts = List.copyOf(posts);
    }
}
