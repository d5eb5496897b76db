package dev.dreamlog.interpretation.query;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

/** An interpretation as its dreamer sees it; read here, written by the projection alone. */
@Entity
@Table(name = "interpretation")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills the fields, and some only its queries read
class InterpretationRow {

    @Id
    private UUID interpretationId;
    private UUID dreamId;
    private UUID dreamerId;
    @Enumerated(EnumType.STRING)
    private InterpretationState state;
    @Enumerated(EnumType.STRING)
    private Tradition tradition;
    private String language;
    private int attempt;
    private @Nullable String model;
    private @Nullable String promptVersion;
    private boolean cached;
    private Instant requestedAt;
    private @Nullable Instant finishedAt;
    private @Nullable String failureCode;
    private @Nullable String failureMessage;
    @Column(columnDefinition = "jsonb")
    private @Nullable String result;
    private @Nullable Integer stars;
    private @Nullable String ratingComment;
    private @Nullable Instant ratedAt;
    private @Nullable Instant reviewRequestedAt;
    @Enumerated(EnumType.STRING)
    private @Nullable ReviewDecision reviewDecision;
    private @Nullable String reviewCommentary;
    private @Nullable Instant reviewedAt;

    protected InterpretationRow() {}

    InterpretationView view(JsonMapper json) {
        return new InterpretationView(new InterpretationId(interpretationId), new DreamId(dreamId), state, tradition,
                language, attempt, model, promptVersion, cached, requestedAt, finishedAt,
                finishedAt == null ? null : Duration.between(requestedAt, finishedAt).toMillis(),
                failureCode == null || failureMessage == null ? null : new Failure(failureCode, failureMessage),
                result(json), rating(), review());
    }

    /** Only for rows of the queue: there each has a result, and its review was requested. */
    WaitingReview waitingReview(JsonMapper json) {
        return new WaitingReview(new InterpretationId(interpretationId), new DreamId(dreamId),
                requireNonNull(reviewRequestedAt), requireNonNull(result(json)));
    }

    private @Nullable InterpretationResult result(JsonMapper json) {
        return result == null ? null : json.readValue(result, InterpretationResult.class);
    }

    private @Nullable Rating rating() {
        return stars == null || ratedAt == null ? null : new Rating(stars, ratingComment, ratedAt);
    }

    private @Nullable Review review() {
        return reviewRequestedAt == null
                ? null
                : new Review(reviewedAt == null ? ReviewState.REQUESTED : ReviewState.REVIEWED, reviewDecision,
                        reviewCommentary, reviewRequestedAt, reviewedAt);
    }
}
