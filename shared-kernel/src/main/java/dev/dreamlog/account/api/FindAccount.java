package dev.dreamlog.account.api;

/** Asks for the profile of an account; answered with {@link AccountProfile} or nothing. */
public record FindAccount(AccountId accountId) {}
