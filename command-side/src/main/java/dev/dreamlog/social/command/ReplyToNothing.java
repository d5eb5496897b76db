package dev.dreamlog.social.command;

import dev.dreamlog.contract.api.Refusal;

/** A reply needs a comment of the same post to reply to. */
final class ReplyToNothing extends Refusal {

    ReplyToNothing() {
        super(Kind.UNPROCESSABLE, "reply-to-nothing");
    }
}
