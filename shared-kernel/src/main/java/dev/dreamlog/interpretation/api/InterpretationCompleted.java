package dev.dreamlog.interpretation.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.PersonalData;
import dev.dreamlog.eventstore.api.StoredAs;

/** The answer stands. */
@Revision("1")
@StoredAs("interpretation.completed")
public record InterpretationCompleted(String interpretationId, String dreamerId, int attempt, String model,
        String promptVersion, @PersonalData(of = "dreamerId") InterpretationResult result)
        implements InterpretationEvent {}
