package dev.dreamlog.social.api;

import dev.dreamlog.account.api.AccountId;

/** Wants to neither see the other nor be seen by them. Repeating changes nothing. */
public record BlockAccount(AccountId account, AccountId other) implements AcquaintanceCommand {}
