package dev.dreamlog.social.command.friendship;

import dev.dreamlog.contract.api.Refusal;

/** Friendship and blocks are between two. */
final class Yourself extends Refusal {

    Yourself() {
        super(Kind.UNPROCESSABLE, "yourself");
    }
}
