package dev.dreamlog.account.command.session;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.Refusal;

/** A token that is forged, foreign, expired, revoked or garbage: all look the same to who shows it. */
public final class InvalidToken extends Refusal {

    private final String reason;
    private final @Nullable AccountId account;

    public InvalidToken() {
        this("access-token", null);
    }

    /**
     * For those who watch.
     *
     * @param reason a stable code of what it was and what was wrong with it
     * @param account whose it is, where that is known
     */
    public InvalidToken(String reason, @Nullable AccountId account) {
        super(Kind.UNAUTHENTICATED, "invalid-token");
        this.reason = reason;
        this.account = account;
    }

    public String reason() {
        return reason;
    }

    public @Nullable AccountId account() {
        return account;
    }
}
