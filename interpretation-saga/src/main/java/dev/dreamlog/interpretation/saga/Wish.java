package dev.dreamlog.interpretation.saga;

import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationRequested;
import dev.dreamlog.interpretation.api.InterpretationRetried;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.saga.jobs.ModelJob;

/** What somebody asked for, for the first time or again; all that a saga remembers. */
record Wish(String interpretationId, String dreamId, String dreamerId, Tradition tradition, String language,
        @Nullable String model, int attemptsBefore) {

    static Wish of(InterpretationRequested event) {
        return new Wish(event.interpretationId(), event.dreamId(), event.dreamerId(), event.tradition(),
                event.language(), event.model(), 0);
    }

    static Wish of(InterpretationRetried event) {
        return new Wish(event.interpretationId(), event.dreamId(), event.dreamerId(), event.tradition(),
                event.language(), event.model(), event.attemptsBefore());
    }

    ModelJob job(int attempt, EventMessage<?> cause) {
        return new ModelJob(InterpretationId.of(interpretationId), attempt, DreamId.of(dreamId), tradition, language,
                model, ModelJob.provenance(cause));
    }
}
