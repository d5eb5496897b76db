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
@Revision("2")
@StoredAs("interpretation.completed")
public record InterpretationCompleted(String interpretationId, String dreamerId, int attempt,
        ModelCall call, @PersonalData(of = "dreamerId") @Nullable InterpretationResult result)
        implements InterpretationEvent {}
