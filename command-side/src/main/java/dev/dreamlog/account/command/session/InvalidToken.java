package dev.dreamlog.account.command.session;

import dev.dreamlog.contract.api.Refusal;

/** A token that is forged, foreign, expired, revoked or garbage: all look the same to who shows it. */
public final class InvalidToken extends Refusal {

    public InvalidToken() {
        super(Kind.UNAUTHENTICATED, "invalid-token");
    }
}
