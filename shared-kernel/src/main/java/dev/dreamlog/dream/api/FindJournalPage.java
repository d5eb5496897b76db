package dev.dreamlog.dream.api;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;

/**
 * Asks for a page of somebody's own dreams, newest first.
 *
 * @param before only dreams recorded before this one; null starts at the newest
 * @param limit from 1 to 100
 */
public record FindJournalPage(AccountId reader, JournalFilter filter, @Nullable DreamId before, int limit) {}
