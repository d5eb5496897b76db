package dev.dreamlog.interpretation.command;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.Quota;
import dev.dreamlog.contract.api.QuotaExceeded;

/** Counts how often somebody sets a model to work in a day. */
interface DailyQuota {

    /** One more, in the transaction of what it pays for; refuses with {@link QuotaExceeded} when there is none left. */
    Quota spend(AccountId account);
}
