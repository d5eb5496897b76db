package dev.dreamlog.interpretation.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** An interpreter may try, for the nth time, counted from 1. */
@Revision("1")
@StoredAs("interpretation.attempt-started")
public record AttemptStarted(String interpretationId, int attempt) implements InterpretationEvent {}
