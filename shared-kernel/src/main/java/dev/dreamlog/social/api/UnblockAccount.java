package dev.dreamlog.social.api;

import dev.dreamlog.account.api.AccountId;

/** Takes a block back. Repeating changes nothing. */
public record UnblockAccount(AccountId account, AccountId other) implements AcquaintanceCommand {}
