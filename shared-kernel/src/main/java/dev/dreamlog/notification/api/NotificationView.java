package dev.dreamlog.notification.api;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.social.api.Author;
import dev.dreamlog.social.api.CommentId;

/**
 * What somebody is told: who did what and where to look, and no word of a dream or a comment.
 *
 * @param actor whose doing it is; null where that is nobody, or nobody whose name may be told
 * @param dreamId the dream it is about, which is the post's id as well
 * @param href where there is more to read
 */
public record NotificationView(NotificationId id, NotificationKind kind, Instant at, boolean read,
        @Nullable Author actor, @Nullable DreamId dreamId, @Nullable InterpretationId interpretationId,
        @Nullable CommentId commentId, String href) {}
