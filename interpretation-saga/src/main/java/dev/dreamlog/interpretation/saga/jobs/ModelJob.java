package dev.dreamlog.interpretation.saga.jobs;

import java.util.HashMap;
import java.util.Map;

import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.eventstore.api.Provenance;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.Prompt;

/**
 * One call of a model that somebody has to make. Holds no word of the dream: the worker reads it when its turn
 * comes, so a queue that is copied or leaks tells nothing.
 *
 * @param provenance what commands about this job say of their origin
 */
public record ModelJob(InterpretationId interpretationId, int attempt, DreamId dreamId, Tradition tradition,
        String language, @Nullable String model, Map<String, String> provenance) {

    /** What is known of its origin to somebody who wants it done because of this event. */
    public static Map<String, String> provenance(EventMessage<?> cause) {
        Map<String, String> provenance = new HashMap<>();
        cause.getMetaData().subset(Provenance.CORRELATION, Provenance.TRACEPARENT, Provenance.CLIENT)
                .forEach((key, value) -> provenance.put(key, String.valueOf(value)));
        provenance.put(Provenance.CAUSATION, cause.getIdentifier());
        provenance.put(Provenance.ACTOR, Provenance.system("interpreter"));
        provenance.put(Provenance.ROLE, "SYSTEM");
        return Map.copyOf(provenance);
    }

    /** One job per attempt: enqueued twice, it is still one. */
    public String key() {
        return interpretationId + ":" + attempt;
    }

    /** The question that this dream is to be put in. */
    public Prompt prompt(DreamContent dream) {
        return new Prompt(dream.text(), dream.title(), dream.language(), tradition, AnswerLanguage.of(language), model);
    }
}
