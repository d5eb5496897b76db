package dev.dreamlog.social.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;

/**
 * Says something about a post the reader may see.
 *
 * @param replyTo a comment of the same post; null for a remark on the post itself
 */
public record CommentOnPost(@TargetAggregateIdentifier PostId postId, CommentId commentId, AccountId author,
        String text, @Nullable CommentId replyTo) implements SocialCommand {}
