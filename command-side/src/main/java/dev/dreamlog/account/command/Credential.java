package dev.dreamlog.account.command;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;

/**
 * What an account signs in with and what its sessions need to know of it.
 *
 * @param sessionsEnded how often all its sessions were ended at once; a session begins only while this still holds
 */
public record Credential(AccountId accountId, EmailAddress email, String passwordHash, String displayName, Role role,
        int sessionsEnded) {

    Credential with(String otherHash) {
        return new Credential(accountId, email, otherHash, displayName, role, sessionsEnded);
    }

    /** Names nobody, so that no log does by accident. */
    @Override
    public String toString() {
        return "Credential[" + accountId + "]";
    }
}
