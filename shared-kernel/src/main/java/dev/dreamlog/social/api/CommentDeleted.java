package dev.dreamlog.social.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** The comment says nothing any more. Its place stays as long as a reply to it does. */
@Revision("1")
@StoredAs("social.comment-deleted")
public record CommentDeleted(String postId, String commentId) implements SocialEvent {}
