package dev.dreamlog.social.api;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;

/**
 * Asks for a page of the comments on a post, oldest first.
 *
 * @param after where the page before ended; null starts at the oldest
 * @param limit from 1 to 100
 */
public record FindComments(PostId postId, @Nullable AccountId reader, @Nullable CommentId after, int limit) {}
