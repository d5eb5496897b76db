package dev.dreamlog.interpretation.command;

import dev.dreamlog.contract.api.Refusal;

/** There is no answer yet, or there will be none, that anybody could judge. */
final class NotCompleted extends Refusal {

    NotCompleted() {
        super(Kind.CONFLICT, "not-completed");
    }
}
