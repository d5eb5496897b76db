package dev.dreamlog.social.api;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;

/**
 * Looks for words in the posts a reader may see, latest first; answered with {@link FoundPosts}.
 *
 * @param reader null for a stranger
 * @param words what is looked for, as people write it: words, "words in this order", -words, OR
 * @param before where the page before ended; null starts at the latest, and may guess what was meant
 * @param limit from 1 to 100
 */
public record SearchFeed(@Nullable AccountId reader, String words, FindFeedPage.@Nullable Place before, int limit) {}
