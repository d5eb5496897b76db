package dev.dreamlog.social.command.friendship;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.command.AccountGone;
import dev.dreamlog.social.api.Stance;

/** Everybody's stances at this moment, where other decisions find them. */
interface Stances {

    /**
     * Makes sure that both are there and stay until the end of this transaction, so that nothing begins with somebody
     * who has just left. Refuses with {@link NotFound} when the other is not, with {@link AccountGone} when who asks
     * is not.
     */
    void keepBoth(AccountId asking, AccountId other);

    /** In the transaction of the event that says so. */
    void write(AccountId account, AccountId other, Stance stance);
}
