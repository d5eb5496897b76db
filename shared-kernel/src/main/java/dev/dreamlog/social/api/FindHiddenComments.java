package dev.dreamlog.social.api;

import dev.dreamlog.account.api.AccountId;

/** Asks how many comments under one's own posts a block keeps one from seeing; answered with a number. */
public record FindHiddenComments(AccountId reader) {}
