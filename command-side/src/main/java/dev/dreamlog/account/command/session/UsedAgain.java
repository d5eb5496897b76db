package dev.dreamlog.account.command.session;

import java.util.UUID;

import dev.dreamlog.account.api.AccountId;

/**
 * A refresh token came a second time, so two hold it and one of them stole it. Passes out of the transaction that
 * found it, for what follows must not be rolled back with it.
 */
final class UsedAgain extends RuntimeException {

    private final AccountId account;
    private final UUID session;

    UsedAgain(AccountId account, UUID session) {
        super("a refresh token was used again", null, false, false);
        this.account = account;
        this.session = session;
    }

    AccountId account() {
        return account;
    }

    UUID session() {
        return session;
    }
}
