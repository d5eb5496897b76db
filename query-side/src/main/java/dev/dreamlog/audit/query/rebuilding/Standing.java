package dev.dreamlog.audit.query.rebuilding;

/**
 * A state together with its place among all states of the same task, of whichever run.
 *
 * @param revision grows with every change
 */
record Standing(long revision, RebuildState state) {}
