package dev.dreamlog.social.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** Somebody took their like back. */
@Revision("1")
@StoredAs("social.post-unliked")
public record PostUnliked(String postId, String accountId) implements SocialEvent {}
