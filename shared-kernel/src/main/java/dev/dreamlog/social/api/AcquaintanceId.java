package dev.dreamlog.social.api;

import dev.dreamlog.account.api.AccountId;

/**
 * Names what two accounts are to each other. Both orders give the same name, so that two who ask each other at the
 * same moment ask in the same place.
 */
public record AcquaintanceId(AccountId lower, AccountId higher) {

    private static final String PREFIX = "acquaintance:";

    public AcquaintanceId {
        if (lower.toString().compareTo(higher.toString()) > 0) {
            AccountId first = higher;
            higher = lower;
            lower = first;
        }
    }

    @Override
    public String toString() {
        return PREFIX + lower + ":" + higher;
    }
}
