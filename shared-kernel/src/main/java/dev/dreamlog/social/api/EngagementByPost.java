package dev.dreamlog.social.api;

import java.util.Map;

/** The numbers of some posts; a post that nobody reacted to need not be among them. */
public record EngagementByPost(Map<PostId, Engagement> posts) {

    private static final Engagement NONE = new Engagement(0, 0, false);

    public EngagementByPost {
        posts = Map.copyOf(posts);
    }

    public Engagement of(PostId post) {
        return posts.getOrDefault(post, NONE);
    }
}
