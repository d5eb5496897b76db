package dev.dreamlog.social.api;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.eventstore.api.PersonalData;
import dev.dreamlog.eventstore.api.StoredAs;

/** Somebody said something about the post. */
@Revision("1")
@StoredAs("social.post-commented")
public record PostCommented(String postId, String commentId, String authorId,
        @PersonalData(of = "authorId") String text, @Nullable String replyTo) implements SocialEvent {}
