package dev.dreamlog.account.command.erasing;

import dev.dreamlog.account.api.AccountId;

/** The keys under which the log keeps what people entrusted to it, one for each account. */
public interface PersonalKeys {

    /** Throws the key away when the current transaction commits; from then on nobody reads what it guarded. */
    void destroy(AccountId account);
}
