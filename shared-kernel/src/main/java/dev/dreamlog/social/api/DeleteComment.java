package dev.dreamlog.social.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import dev.dreamlog.account.api.Actor;

/**
 * Takes back what was said about a post: its author may, whose post it is, and an administrator. Repeating changes
 * nothing.
 */
public record DeleteComment(@TargetAggregateIdentifier PostId postId, CommentId commentId,
        Actor wishedBy) implements SocialCommand {}
