package dev.dreamlog.interpretation.command;

import dev.dreamlog.contract.api.Refusal;

/** Whoever does not simply endorse an answer has to say why. */
final class CommentaryNeeded extends Refusal {

    CommentaryNeeded() {
        super(Kind.UNPROCESSABLE, "commentary-needed");
    }
}
