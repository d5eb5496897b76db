package dev.dreamlog.social.api;

import dev.dreamlog.eventstore.api.DomainEvent;

/** Everything that can happen to a post. */
public sealed interface SocialEvent extends DomainEvent permits PostLiked, PostUnliked, PostCommented,
        CommentDeleted, CommentsErased, PostReported, ReportDecided, PostHidden {

    /** The shared dream's id. */
    String postId();
}
