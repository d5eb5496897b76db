package dev.dreamlog.dream.api;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;

/**
 * Asks for a page of the dreams that somebody threw away and can take back; answered with {@link JournalPage}.
 *
 * @param before only dreams recorded before this one; null starts at the newest
 * @param limit from 1 to 100
 */
public record FindBinPage(AccountId reader, @Nullable DreamId before, int limit) {}
