package dev.dreamlog.social.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/**
 * What this author said about the post is forgotten, to its readers and to administrators. That something was said
 * stays, for the replies to it.
 */
@Revision("1")
@StoredAs("social.comments-erased")
public record CommentsErased(String postId, String authorId) implements SocialEvent {}
