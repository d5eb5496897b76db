package dev.dreamlog.interpretation.api;

/** Asks how long the line before an interpretation is; answered with {@link PlaceInQueue}, or nothing when it does not wait. */
public record FindPlaceInQueue(InterpretationId interpretationId) {}
