package dev.dreamlog.contract.command;

import java.util.OptionalLong;

/** Tells how far the log reached with the current write, so that its answer can name the place. */
public interface WrittenPosition {

    /**
     * Asked inside the write's transaction, after its effect.
     *
     * @return global index of the last event appended in this transaction; empty when there was none
     */
    OptionalLong lastOfThisTransaction();
}
