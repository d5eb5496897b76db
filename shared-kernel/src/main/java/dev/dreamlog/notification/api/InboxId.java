package dev.dreamlog.notification.api;

import dev.dreamlog.account.api.AccountId;

/** Names what an account is told. In the log it has a prefix, because there an id belongs to one aggregate only. */
public record InboxId(AccountId account) {

    private static final String PREFIX = "inbox:";

    @Override
    public String toString() {
        return PREFIX + account;
    }
}
