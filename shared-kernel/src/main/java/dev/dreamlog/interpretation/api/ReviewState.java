package dev.dreamlog.interpretation.api;

/** How far an imam's review has come. */
public enum ReviewState {
    REQUESTED, REVIEWED
}
