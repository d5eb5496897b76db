package dev.dreamlog.social.api;

import dev.dreamlog.account.api.AccountId;

/** Ends a friendship, takes back having asked or turns the other down. Repeating changes nothing. */
public record EndFriendship(AccountId account, AccountId other) implements AcquaintanceCommand {}
