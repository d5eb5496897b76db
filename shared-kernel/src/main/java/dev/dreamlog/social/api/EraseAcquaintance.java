package dev.dreamlog.social.api;

import dev.dreamlog.account.api.AccountId;

/** Forgets what an erased account and another were to each other. Repeating changes nothing. */
public record EraseAcquaintance(AccountId account, AccountId other) implements AcquaintanceCommand {}
