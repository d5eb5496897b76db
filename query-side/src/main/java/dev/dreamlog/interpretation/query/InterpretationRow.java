package dev.dreamlog.interpretation.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.interpretation.api.Failure;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.api.InterpretationState;
import dev.dreamlog.interpretation.api.InterpretationView;
import dev.dreamlog.interpretation.api.Rating;
import dev.dreamlog.interpretation.api.Review;
import dev.dreamlog.interpretation.api.ReviewDecision;
import dev.dreamlog.interpretation.api.ReviewState;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.api.WaitingReview;

import static java.util.Objects.requireNonNull;

/** An interpretation as its dreamer sees it. */
record InterpretationRow(UUID interpretationId, UUID dreamId, InterpretationState state, Tradition tradition,
        String language, int attempt, @Nullable String model, @Nullable String promptVersion, boolean cached,
        Instant requestedAt, @Nullable Instant finishedAt, @Nullable String failureCode,
        @Nullable String failureMessage, @Nullable String result, @Nullable Integer stars,
        @Nullable String ratingComment, @Nullable Instant ratedAt, @Nullable Instant reviewRequestedAt,
        @Nullable String reviewDecision, @Nullable String reviewCommentary, @Nullable Instant reviewedAt) {

    static InterpretationRow of(ResultSet row) throws SQLException {
        return new InterpretationRow(row.getObject("interpretation_id", UUID.class),
                row.getObject("dream_id", UUID.class), InterpretationState.valueOf(row.getString("state")),
                Tradition.valueOf(row.getString("tradition")), row.getString("language"), row.getInt("attempt"),
                row.getString("model"), row.getString("prompt_version"), row.getBoolean("cached"),
                requireNonNull(instant(row, "requested_at")), instant(row, "finished_at"),
                row.getString("failure_code"), row.getString("failure_message"), row.getString("result"),
                row.getObject("stars", Integer.class), row.getString("rating_comment"), instant(row, "rated_at"),
                instant(row, "review_requested_at"), row.getString("review_decision"),
                row.getString("review_commentary"), instant(row, "reviewed_at"));
    }

    InterpretationView view(JsonMapper json) {
        return new InterpretationView(new InterpretationId(interpretationId), new DreamId(dreamId), state, tradition,
                language, attempt, model, promptVersion, cached, requestedAt, finishedAt,
                finishedAt == null ? null : Duration.between(requestedAt, finishedAt).toMillis(),
                failureCode == null || failureMessage == null ? null : new Failure(failureCode, failureMessage),
                resultRead(json), rating(), review());
    }

    /** Only for rows of the queue: there each has a result, and its review was requested. */
    WaitingReview waitingReview(JsonMapper json) {
        return new WaitingReview(new InterpretationId(interpretationId), new DreamId(dreamId),
                requireNonNull(reviewRequestedAt), requireNonNull(resultRead(json)));
    }

    private @Nullable InterpretationResult resultRead(JsonMapper json) {
        return result == null ? null : json.readValue(result, InterpretationResult.class);
    }

    private @Nullable Rating rating() {
        return stars == null || ratedAt == null ? null : new Rating(stars, ratingComment, ratedAt);
    }

    private @Nullable Review review() {
        return reviewRequestedAt == null
                ? null
                : new Review(reviewedAt == null ? ReviewState.REQUESTED : ReviewState.REVIEWED,
                        reviewDecision == null ? null : ReviewDecision.valueOf(reviewDecision), reviewCommentary,
                        reviewRequestedAt, reviewedAt);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
