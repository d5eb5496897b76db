package dev.dreamlog.notification.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.notification.api.NotificationId;
import dev.dreamlog.notification.api.NotificationKind;
import dev.dreamlog.notification.api.NotificationView;
import dev.dreamlog.social.api.Author;
import dev.dreamlog.social.api.CommentId;

/** Something that happened and somebody is told of. */
record NotificationRow(long place, NotificationKind kind, Instant happenedAt, @Nullable UUID accountId,
        @Nullable UUID actorId, @Nullable UUID postId, @Nullable UUID commentId, @Nullable UUID interpretationId,
        @Nullable UUID dreamId) {

    static final String COLUMNS = """
            select n.place, n.kind, n.happened_at, n.account_id, n.actor_id, n.post_id, n.comment_id,
              n.interpretation_id, n.dream_id""";
    private static final String API = "/api/v1";

    static NotificationRow of(ResultSet row) throws SQLException {
        return new NotificationRow(row.getLong("place"), NotificationKind.valueOf(row.getString("kind")),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(), id(row, "account_id"),
                id(row, "actor_id"), id(row, "post_id"), id(row, "comment_id"), id(row, "interpretation_id"),
                id(row, "dream_id"));
    }

    /** @param actorsName where it may be told */
    NotificationView view(AccountId reader, long readUpTo, @Nullable String actorsName) {
        UUID dream = postId == null ? dreamId : postId;
        return new NotificationView(NotificationId.of(happenedAt, place), kindFor(reader), happenedAt,
                place <= readUpTo,
                actorId == null || actorsName == null ? null : new Author(new AccountId(actorId), actorsName),
                dream == null ? null : new DreamId(dream),
                interpretationId == null ? null : new InterpretationId(interpretationId),
                commentId == null ? null : new CommentId(commentId),
                href());
    }

    /** A comment that answers one is an answer to whoever is answered, and a comment to the dreamer. */
    private NotificationKind kindFor(AccountId reader) {
        return kind == NotificationKind.POST_COMMENTED && reader.value().equals(accountId)
                ? NotificationKind.COMMENT_ANSWERED
                : kind;
    }

    private String href() {
        if (interpretationId != null) {
            return API + "/interpretations/" + interpretationId;
        }
        if (postId != null) {
            return API + "/posts/" + postId + (commentId == null ? "" : "/comments");
        }
        return API + "/friends";
    }

    private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
