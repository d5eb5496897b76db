package dev.dreamlog.social.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** Nobody but its dreamer sees the post from here on, however often it is shared again. */
@Revision("1")
@StoredAs("social.post-hidden")
public record PostHidden(String postId) implements SocialEvent {}
