package dev.dreamlog.contract.command;

import dev.dreamlog.contract.api.Refusal;

/** Whoever asks was erased a moment ago; their token, which is believed for some seconds more, is worth nothing. */
public final class AccountGone extends Refusal {

    public AccountGone() {
        super(Kind.UNAUTHENTICATED, "invalid-token");
    }
}
