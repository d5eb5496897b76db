package dev.dreamlog.account.command.password;

import dev.dreamlog.contract.api.Refusal;

/** The password is too short or too long, tells the e-mail address or the name, or is known to everybody. */
public final class WeakPassword extends Refusal {

    WeakPassword() {
        super(Kind.INVALID, "weak-password");
    }
}
