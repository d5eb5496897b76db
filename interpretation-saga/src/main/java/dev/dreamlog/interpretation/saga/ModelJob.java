package dev.dreamlog.interpretation.saga;

import java.util.HashMap;
import java.util.Map;

import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.eventstore.api.Provenance;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationRequested;
import dev.dreamlog.interpretation.api.Tradition;

/**
 * One call of a model that somebody has to make. Holds no word of the dream: the worker reads it when its turn
 * comes, so a queue that is copied or leaks tells nothing.
 *
 * @param provenance what commands about this job say of their origin
 */
record ModelJob(InterpretationId interpretationId, int attempt, DreamId dreamId, Tradition tradition, String language,
        @Nullable String model, Map<String, String> provenance) {

    static ModelJob of(InterpretationRequested request, int attempt, EventMessage<?> cause) {
        return new ModelJob(
                InterpretationId.of(request.interpretationId()),
                attempt,
                DreamId.of(request.dreamId()),
                request.tradition(),
                request.language(),
                request.model(),
                provenance(cause));
    }

    /** One job per attempt: enqueued twice, it is still one. */
    String key() {
        return interpretationId + ":" + attempt;
    }

    private static Map<String, String> provenance(EventMessage<?> cause) {
        Map<String, String> provenance = new HashMap<>();
        cause.getMetaData().subset(Provenance.CORRELATION, Provenance.TRACEPARENT, Provenance.CLIENT)
                .forEach((key, value) -> provenance.put(key, String.valueOf(value)));
        provenance.put(Provenance.CAUSATION, cause.getIdentifier());
        provenance.put(Provenance.ACTOR, Provenance.system("interpreter"));
        provenance.put(Provenance.ROLE, "SYSTEM");
        return Map.copyOf(provenance);
    }
}
