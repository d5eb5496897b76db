package dev.dreamlog.social.api;

import dev.dreamlog.account.api.AccountId;

/** Asks for friendship, or agrees when the other has asked. Answers with {@link FriendshipState}; repeating changes nothing. */
public record AskFriendship(AccountId account, AccountId other) implements AcquaintanceCommand {}
