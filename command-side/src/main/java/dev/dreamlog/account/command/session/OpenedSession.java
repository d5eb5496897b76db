package dev.dreamlog.account.command.session;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;

/** What somebody gets who has signed in or goes on being signed in. Times in seconds. */
record OpenedSession(String accessToken, String tokenType, long expiresIn, String refreshToken, long refreshExpiresIn,
        Owner account) {

    /** Whose session it is. */
    record Owner(AccountId id, String displayName, Role role) {}

    /** Shows nothing: whoever reads the tokens could use them. */
    @Override
    public String toString() {
        return "OpenedSession[…]";
    }
}
