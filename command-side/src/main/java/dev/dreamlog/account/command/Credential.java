package dev.dreamlog.account.command;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;

/** What an account signs in with and what its sessions need to know of it. */
public record Credential(AccountId accountId, EmailAddress email, String passwordHash, String displayName, Role role) {

    /** Names nobody, so that no log does by accident. */
    @Override
    public String toString() {
        return "Credential[" + accountId + "]";
    }
}
