package dev.dreamlog.engagement.api;

import java.util.Map;

import dev.dreamlog.social.api.PostId;

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
