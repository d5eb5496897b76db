package dev.dreamlog.interpretation.api;

/** How far a request for an interpretation has come. */
public enum InterpretationState {
    REQUESTED, RUNNING, COMPLETED, FAILED, CANCELLED, TIMED_OUT;

    /** Whether nothing follows, unless the dreamer wishes it. */
    public boolean isEnd() {
        return this != REQUESTED && this != RUNNING;
    }
}
