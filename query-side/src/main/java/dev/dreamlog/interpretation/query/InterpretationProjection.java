package dev.dreamlog.interpretation.query;

import java.time.Instant;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.query.Keeps;
import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.DreamErased;
import dev.dreamlog.dream.api.DreamEvent;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamRestored;
import dev.dreamlog.interpretation.api.AttemptStarted;
import dev.dreamlog.interpretation.api.Failure;
import dev.dreamlog.interpretation.api.InterpretationCancelled;
import dev.dreamlog.interpretation.api.InterpretationCompleted;
import dev.dreamlog.interpretation.api.InterpretationErased;
import dev.dreamlog.interpretation.api.InterpretationEvent;
import dev.dreamlog.interpretation.api.InterpretationFailed;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationRated;
import dev.dreamlog.interpretation.api.InterpretationRequested;
import dev.dreamlog.interpretation.api.InterpretationRetried;
import dev.dreamlog.interpretation.api.InterpretationReviewed;
import dev.dreamlog.interpretation.api.InterpretationState;
import dev.dreamlog.interpretation.api.InterpretationTimedOut;
import dev.dreamlog.interpretation.api.ReviewRequested;

import static java.time.ZoneOffset.UTC;

/**
 * Keeps how far each interpretation has come. A failed attempt is no news to the dreamer: another follows, or the
 * end does. An event that comes twice finds a version not below its own and changes nothing.
 */
@Component
@ProcessingGroup("interpretation.results")
@Keeps({"interpretation", "deleted_dream"})
class InterpretationProjection {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    InterpretationProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventHandler
    void on(InterpretationRequested event, @Timestamp Instant at, @SequenceNumber long sequence) {
        write(event, sequence, InterpretationState.REQUESTED, jdbc.sql("""
                insert into interpretation (interpretation_id, dream_id, dreamer_id, version, state, tradition,
                    language, attempt, model, requested_at)
                values (:interpretation, :dream, :dreamer, :version, :state, :tradition,
                    :language, 0, :model, :at)
                on conflict (interpretation_id) do nothing""")
                .param("dream", DreamId.of(event.dreamId()).value())
                .param("dreamer", AccountId.of(event.dreamerId()).value())
                .param("tradition", event.tradition().name())
                .param("language", event.language())
                .param("model", event.model())
                .param("at", at.atOffset(UTC)));
    }

    @EventHandler
    void on(AttemptStarted event, @SequenceNumber long sequence) {
        write(event, sequence, InterpretationState.RUNNING, jdbc.sql("""
                update interpretation set version = :version, state = :state, attempt = :attempt,
                    finished_at = null, failure_code = null, failure_message = null
                where interpretation_id = :interpretation and version < :version""")
                .param("attempt", event.attempt()));
    }

    @EventHandler
    void on(InterpretationCompleted event, @Timestamp Instant at, @SequenceNumber long sequence) {
        write(event, sequence, InterpretationState.COMPLETED, jdbc.sql("""
                update interpretation set version = :version, state = :state, attempt = :attempt, model = :model,
                    prompt_version = :promptVersion, cached = :cached, finished_at = :at, result = :result::jsonb
                where interpretation_id = :interpretation and version < :version""")
                .param("attempt", event.attempt())
                .param("model", event.call().model())
                .param("promptVersion", event.call().promptVersion())
                .param("cached", event.call().cached())
                .param("at", at.atOffset(UTC))
                .param("result", event.result() == null ? null : json.writeValueAsString(event.result())));
    }

    @EventHandler
    void on(InterpretationFailed event, @Timestamp Instant at, @SequenceNumber long sequence) {
        end(event, sequence, at, InterpretationState.FAILED, event.failure());
    }

    @EventHandler
    void on(InterpretationTimedOut event, @Timestamp Instant at, @SequenceNumber long sequence) {
        end(event, sequence, at, InterpretationState.TIMED_OUT, event.failure());
    }

    @EventHandler
    void on(InterpretationCancelled event, @Timestamp Instant at, @SequenceNumber long sequence) {
        write(event, sequence, InterpretationState.CANCELLED, jdbc.sql("""
                update interpretation set version = :version, state = :state, finished_at = :at
                where interpretation_id = :interpretation and version < :version""")
                .param("at", at.atOffset(UTC)));
    }

    /** It is asked for anew, and what came of it before is no news any more. */
    @EventHandler
    void on(InterpretationRetried event, @Timestamp Instant at, @SequenceNumber long sequence) {
        write(event, sequence, InterpretationState.REQUESTED, jdbc.sql("""
                update interpretation set version = :version, state = :state, requested_at = :at, finished_at = null,
                    failure_code = null, failure_message = null
                where interpretation_id = :interpretation and version < :version""")
                .param("at", at.atOffset(UTC)));
    }

    @EventHandler
    void on(InterpretationRated event, @Timestamp Instant at, @SequenceNumber long sequence) {
        write(event, sequence, jdbc.sql("""
                update interpretation set version = :version, stars = :stars, rating_comment = :comment, rated_at = :at
                where interpretation_id = :interpretation and version < :version""")
                .param("stars", event.stars())
                .param("comment", event.comment())
                .param("at", at.atOffset(UTC)));
    }

    @EventHandler
    void on(ReviewRequested event, @Timestamp Instant at, @SequenceNumber long sequence) {
        write(event, sequence, jdbc.sql("""
                update interpretation set version = :version, review_requested_at = :at
                where interpretation_id = :interpretation and version < :version""")
                .param("at", at.atOffset(UTC)));
    }

    @EventHandler
    void on(InterpretationReviewed event, @Timestamp Instant at, @SequenceNumber long sequence) {
        write(event, sequence, jdbc.sql("""
                update interpretation set version = :version, review_decision = :decision,
                    review_commentary = :commentary, reviewed_at = :at
                where interpretation_id = :interpretation and version < :version""")
                .param("decision", event.decision().name())
                .param("commentary", event.commentary())
                .param("at", at.atOffset(UTC)));
    }

    /** Whether there was an answer may be known and how it was judged, what anybody said may not. */
    @EventHandler
    void on(InterpretationErased event, @SequenceNumber long sequence) {
        write(event, sequence, jdbc.sql("""
                update interpretation set version = :version, result = null, rating_comment = null,
                    review_commentary = null
                where interpretation_id = :interpretation and version < :version"""));
    }

    @EventHandler
    void on(DreamDeleted event, @SequenceNumber long sequence) {
        hide(event, sequence, true);
    }

    @EventHandler
    void on(DreamRestored event, @SequenceNumber long sequence) {
        hide(event, sequence, false);
    }

    @EventHandler
    void on(DreamErased event, @SequenceNumber long sequence) {
        hide(event, sequence, true);
    }

    private void hide(DreamEvent event, long sequence, boolean hidden) {
        jdbc.sql("""
                insert into deleted_dream (dream_id, version, hidden) values (:dream, :version, :hidden)
                on conflict (dream_id) do update set version = excluded.version, hidden = excluded.hidden
                where deleted_dream.version < excluded.version""")
                .param("dream", DreamId.of(event.dreamId()).value())
                .param("version", sequence + 1)
                .param("hidden", hidden)
                .update();
    }

    private void end(InterpretationEvent event, long sequence, Instant at, InterpretationState state,
            Failure failure) {
        write(event, sequence, state, jdbc.sql("""
                update interpretation set version = :version, state = :state, finished_at = :at,
                    failure_code = :code, failure_message = :message
                where interpretation_id = :interpretation and version < :version""")
                .param("at", at.atOffset(UTC))
                .param("code", failure.code())
                .param("message", failure.message()));
    }

    private static void write(InterpretationEvent event, long sequence, InterpretationState state,
            StatementSpec statement) {
        write(event, sequence, statement.param("state", state.name()));
    }

    private static void write(InterpretationEvent event, long sequence, StatementSpec statement) {
        statement.param("interpretation", InterpretationId.of(event.interpretationId()).value())
                .param("version", sequence + 1)
                .update();
    }
}
