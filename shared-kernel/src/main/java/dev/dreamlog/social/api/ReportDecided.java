package dev.dreamlog.social.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** An administrator has judged the report. */
@Revision("1")
@StoredAs("social.report-decided")
public record ReportDecided(String postId, String reportId, ReportDecision decision) implements SocialEvent {}
