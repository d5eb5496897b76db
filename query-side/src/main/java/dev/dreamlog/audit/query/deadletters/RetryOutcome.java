package dev.dreamlog.audit.query.deadletters;

import org.jspecify.annotations.Nullable;

/**
 * What became of a retry.
 *
 * @param first the letter that failed, perhaps one behind that which was asked for; null when nothing waits any more
 */
record RetryOutcome(State outcome, @Nullable WaitingSequence first) {

    enum State {
        DONE, FAILED
    }
}
