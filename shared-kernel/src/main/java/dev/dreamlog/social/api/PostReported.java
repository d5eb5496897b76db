package dev.dreamlog.social.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.PersonalData;
import dev.dreamlog.eventstore.api.StoredAs;

/** Somebody finds that the post should not be there. Neither its dreamer nor its readers are told. */
@Revision("1")
@StoredAs("social.post-reported")
public record PostReported(String postId, String reportId, String reporterId,
        @PersonalData(of = "reporterId") String reason) implements SocialEvent {}
