package dev.dreamlog.account.command.password;

import dev.dreamlog.contract.api.Refusal;

/** Whoever asks is signed in, but does not know the password; their token is as good as before. */
final class WrongPassword extends Refusal {

    WrongPassword() {
        super(Kind.FORBIDDEN, "wrong-password");
    }
}
