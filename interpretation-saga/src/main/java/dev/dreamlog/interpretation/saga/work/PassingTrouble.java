package dev.dreamlog.interpretation.saga.work;

/** Knows failures that say nothing about the event at hand: a server that is away, a node that goes down. */
@FunctionalInterface
public interface PassingTrouble {

    boolean isCauseOf(Throwable failure);
}
