package dev.dreamlog.social.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** Somebody likes the post. */
@Revision("1")
@StoredAs("social.post-liked")
public record PostLiked(String postId, String accountId) implements SocialEvent {}
