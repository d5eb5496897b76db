package dev.dreamlog.account.command.joining;

import dev.dreamlog.contract.api.Refusal;

/** The password is too short or too long, tells the e-mail address, or is known to everybody. */
final class WeakPassword extends Refusal {

    WeakPassword() {
        super(Kind.INVALID, "weak-password");
    }
}
