package dev.dreamlog.interpretation.saga.work;

/** Does one job in two steps, because what comes of the first is worth telling only while the job is ours. */
interface Worker {

    /** Looks for an answer, for as long as it takes, and may be interrupted. */
    Outcome work(ModelJob job, long fence);

    /** Tells the interpretation; done twice, or by two, it still counts once. */
    void bringHome(ModelJob job, Outcome outcome);
}
