package dev.dreamlog.interpretation.api;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.eventstore.api.PersonalData;
import dev.dreamlog.eventstore.api.StoredAs;

/** The dreamer said how good the answer is, from 1 to 5 stars. */
@Revision("1")
@StoredAs("interpretation.rated")
public record InterpretationRated(String interpretationId, String dreamerId, int stars,
        @PersonalData(of = "dreamerId") @Nullable String comment) implements InterpretationEvent {}
