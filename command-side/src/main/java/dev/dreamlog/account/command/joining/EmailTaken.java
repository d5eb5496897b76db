package dev.dreamlog.account.command.joining;

import dev.dreamlog.contract.api.Refusal;

/** Somebody joined with this e-mail address before. */
final class EmailTaken extends Refusal {

    EmailTaken() {
        super(Kind.CONFLICT, "email-taken");
    }
}
