package dev.dreamlog.interpretation.command;

import dev.dreamlog.contract.api.Refusal;

/** An imam has decided about the answer; another decision would contradict it or say it twice. */
final class AlreadyReviewed extends Refusal {

    AlreadyReviewed() {
        super(Kind.CONFLICT, "already-reviewed");
    }
}
