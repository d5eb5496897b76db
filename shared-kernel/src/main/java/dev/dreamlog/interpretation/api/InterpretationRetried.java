package dev.dreamlog.interpretation.api;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.eventstore.api.StoredAs;

/**
 * The dreamer asks anew. Repeats what was requested, so that whoever forgot the request at its end can begin here.
 *
 * @param attemptsBefore how many attempts were made before; those to come count on from there
 */
@Revision("1")
@StoredAs("interpretation.retried")
public record InterpretationRetried(String interpretationId, String dreamId, String dreamerId, Tradition tradition,
        String language, @Nullable String model, int attemptsBefore) implements InterpretationEvent {}
