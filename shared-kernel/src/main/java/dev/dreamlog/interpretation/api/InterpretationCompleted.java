package dev.dreamlog.interpretation.api;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.eventstore.api.PersonalData;
import dev.dreamlog.eventstore.api.StoredAs;

/**
 * The answer stands.
 *
 * @param result null once its person is erased
 */
@Revision("1")
@StoredAs("interpretation.completed")
public record InterpretationCompleted(String interpretationId, String dreamerId, int attempt, String model,
        String promptVersion, @PersonalData(of = "dreamerId") @Nullable InterpretationResult result)
        implements InterpretationEvent {}
