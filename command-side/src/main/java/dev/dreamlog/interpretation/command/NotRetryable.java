package dev.dreamlog.interpretation.command;

import dev.dreamlog.contract.api.Refusal;

/** Only what failed or timed out can be tried anew; of two who ask at once one comes here. */
final class NotRetryable extends Refusal {

    NotRetryable() {
        super(Kind.CONFLICT, "not-retryable");
    }
}
