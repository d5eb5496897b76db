package dev.dreamlog.dream.api;

import dev.dreamlog.account.api.AccountId;

/** Asks for one dream of one's own; answered with {@link DreamView} or nothing. */
public record FindDream(DreamId dreamId, AccountId reader) {}
