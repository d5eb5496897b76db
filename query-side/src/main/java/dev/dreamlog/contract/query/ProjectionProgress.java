package dev.dreamlog.contract.query;

/** Tells how far projections have come, so that a reader can wait for a write to show. Asked often: answer fast. */
public interface ProjectionProgress {

    /**
     * Whether the group has dealt with every event up to and with this one.
     *
     * @param position global index in the log, from 0
     */
    boolean hasReached(String processingGroup, long position);
}
