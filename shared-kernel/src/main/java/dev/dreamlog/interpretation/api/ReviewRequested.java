package dev.dreamlog.interpretation.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** The dreamer lets imams read the dream and its answer, and wants to hear what one of them thinks. */
@Revision("1")
@StoredAs("interpretation.review-requested")
public record ReviewRequested(String interpretationId, String dreamerId) implements InterpretationEvent {}
