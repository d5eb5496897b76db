package dev.dreamlog.interpretation.saga.jobs;

/** Does one job in two steps, because what comes of the first is worth telling only while the job is ours. */
@FunctionalInterface
public interface Worker {

    /**
     * Looks for an answer, for as long as it takes; an interrupt ends that.
     *
     * @param fence grows with every take of the job
     * @return tells the interpretation what came of it; done twice, or by two, it still counts once
     */
    Runnable work(ModelJob job, long fence);
}
