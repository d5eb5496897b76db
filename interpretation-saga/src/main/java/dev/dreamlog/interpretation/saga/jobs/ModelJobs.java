package dev.dreamlog.interpretation.saga.jobs;

import dev.dreamlog.interpretation.api.InterpretationId;

/** Where the saga leaves work for the interpreters; what it wishes holds once the saga's transaction has committed. */
public interface ModelJobs {

    /** Once per attempt, however often it is wished. */
    void enqueue(ModelJob job);

    /** Nobody needs an answer any more: what waits is forgotten, and a call under way is ended, wherever it is. */
    void callOff(InterpretationId interpretation);
}
