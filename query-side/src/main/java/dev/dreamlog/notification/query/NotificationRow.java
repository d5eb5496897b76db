package dev.dreamlog.notification.query;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.notification.api.NotificationId;
import dev.dreamlog.notification.api.NotificationKind;
import dev.dreamlog.notification.api.NotificationView;
import dev.dreamlog.social.api.Author;
import dev.dreamlog.social.api.CommentId;

/** Something that happened and somebody is told of; read here, written by the projection alone. */
@Entity
@Table(name = "notification")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills the fields, and some only its queries read
class NotificationRow {

    private static final String API = "/api/v1";

    @Id
    private long place;
    @Enumerated(EnumType.STRING)
    private NotificationKind kind;
    private Instant happenedAt;
    private @Nullable UUID accountId;
    private @Nullable UUID actorId;
    private @Nullable UUID postId;
    private @Nullable UUID commentId;
    private @Nullable UUID interpretationId;
    private @Nullable UUID dreamId;
    private boolean standing;

    protected NotificationRow() {}

    long place() {
        return place;
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
}
