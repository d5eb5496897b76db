package dev.dreamlog.dream.api;

import dev.dreamlog.account.api.AccountId;

/**
 * A dream at its newest version.
 *
 * @param shared whether it stands in the feed, for whomever
 */
public record ReadableDream(AccountId dreamer, long version, DreamContent content, boolean shared) {}
