package dev.dreamlog.interpretation.api;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.eventstore.api.StoredAs;

/** Somebody wants to know what their dream may mean. */
@Revision("1")
@StoredAs("interpretation.requested")
public record InterpretationRequested(String interpretationId, String dreamId, String dreamerId, long dreamVersion,
        Tradition tradition, String language, @Nullable String model) implements InterpretationEvent {}
