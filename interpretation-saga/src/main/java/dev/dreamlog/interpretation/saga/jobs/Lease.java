package dev.dreamlog.interpretation.saga.jobs;

/**
 * A job in the hands of one of this node's threads. Its fence is the version of the job's row since it was taken:
 * nobody else can take the job without making it grow.
 */
final class Lease {

    private final String key;
    private final long fence;
    private final Thread worker = Thread.currentThread();
    private boolean ended;
    private boolean lost;

    Lease(String key, long fence) {
        this.key = key;
        this.fence = fence;
    }

    String key() {
        return key;
    }

    long fence() {
        return fence;
    }

    /** Interrupts the worker, unless it is done. */
    synchronized void lose() {
        if (!ended) {
            lost = true;
            worker.interrupt();
        }
    }

    /** Told by the worker, whom no interrupt of ours reaches from here on. Whether the lease lasted until now. */
    synchronized boolean end() {
        ended = true;
        if (lost) {
            Thread.interrupted();
        }
        return !lost;
    }
}
