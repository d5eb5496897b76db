package dev.dreamlog.social.api;

import dev.dreamlog.account.api.AccountId;

/** Whose words these are, as readers see it. */
public record Author(AccountId id, String displayName) {}
