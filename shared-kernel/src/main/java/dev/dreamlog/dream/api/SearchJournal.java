package dev.dreamlog.dream.api;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;

/**
 * Looks for words in somebody's own dreams, newest first; answered with {@link FoundDreams}.
 *
 * @param words what is looked for, as people write it: words, "words in this order", -words, OR
 * @param before only dreams recorded before this one; null starts at the newest, and may guess what was meant
 * @param limit from 1 to 100
 */
public record SearchJournal(AccountId reader, JournalFilter filter, String words, @Nullable DreamId before,
        int limit) {}
