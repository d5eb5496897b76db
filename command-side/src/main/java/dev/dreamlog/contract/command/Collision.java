package dev.dreamlog.contract.command;

import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

import dev.dreamlog.contract.api.Refusal;

/** Tells failures that come from two writes meeting, which a second try cures, from all others. */
final class Collision {

    private Collision() {}

    static boolean isIn(RuntimeException failure) {
        if (failure instanceof Refusal) {
            return false;
        }
        for (@Nullable
        Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException || cause instanceof AggregateStreamCreationException
                    || cause instanceof ConcurrencyFailureException) {
                return true;
            }
        }
        return false;
    }
}
