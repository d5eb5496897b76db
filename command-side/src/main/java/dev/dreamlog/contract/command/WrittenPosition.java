package dev.dreamlog.contract.command;

import java.util.OptionalLong;

/** Tells how far the log reached with the current write, so that its answer can name the place. */
public interface WrittenPosition {

    /**
     * Asked inside the write's transaction, after its effect.
     *
     * @return global index of the last event appended in this transaction. Where there was nothing to change it is the
     *         last event of all: what the write found done already stands at or before it. Empty in an empty log
     */
    OptionalLong reached();
}
