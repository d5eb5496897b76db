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
import dev.dreamlog.interpretation.api.Tradition;

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
    private Instant requestedAt;
    private @Nullable Instant finishedAt;
    private @Nullable String failureCode;
    private @Nullable String failureMessage;
    @Column(columnDefinition = "jsonb")
    private @Nullable String result;

    protected InterpretationRow() {}

    InterpretationView view(JsonMapper json) {
        return new InterpretationView(new InterpretationId(interpretationId), new DreamId(dreamId), state, tradition,
                language, attempt, model, promptVersion, requestedAt, finishedAt,
                finishedAt == null ? null : Duration.between(requestedAt, finishedAt).toMillis(),
                failureCode == null || failureMessage == null ? null : new Failure(failureCode, failureMessage),
                result == null ? null : json.readValue(result, InterpretationResult.class));
    }
}
