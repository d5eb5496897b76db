package dev.dreamlog.interpretation.command;

import dev.dreamlog.contract.api.Refusal;

/** What has ended cannot be cancelled any more. */
final class AlreadyEnded extends Refusal {

    AlreadyEnded() {
        super(Kind.CONFLICT, "interpretation-ended");
    }
}
