package dev.dreamlog.social.api;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.dream.api.DreamKind;

/**
 * A report as administrators see it. Judged is what the post says: whose it is and who reported it are not told, so
 * that neither weighs.
 */
public record OpenReport(ReportId id, Instant reportedAt, String reason, ReportedPost post) {

    /** The post as its readers see it now, but for the name. */
    public record ReportedPost(PostId id, @Nullable String title, String text, String language, DreamKind kind) {}
}
