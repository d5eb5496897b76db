package dev.dreamlog.interpretation.saga;

/** Where the saga leaves work for the interpreters; the work exists once the saga's transaction has committed. */
interface ModelJobs {

    void enqueue(ModelJob job);
}
