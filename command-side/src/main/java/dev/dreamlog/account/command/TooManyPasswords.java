package dev.dreamlog.account.command;

import dev.dreamlog.contract.api.Refusal;

/** More passwords come in at this moment than this node can look at. Nothing is said about the one that was shown. */
final class TooManyPasswords extends Refusal {

    TooManyPasswords() {
        super(Kind.EXHAUSTED, "passwords-busy");
    }
}
