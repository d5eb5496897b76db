package dev.dreamlog.account.api;

/** What an account may do beyond its own journal. */
public enum Role {
    USER, IMAM, AUDITOR, ADMIN;

    /** Whether whoever holds it may read the history. */
    public boolean mayAudit() {
        return this == AUDITOR || this == ADMIN;
    }
}
