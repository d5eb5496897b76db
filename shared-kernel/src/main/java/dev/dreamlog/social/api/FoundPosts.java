package dev.dreamlog.social.api;

/**
 * Posts in which words were found.
 *
 * @param words those that were looked for in the end, since others may have been meant than were asked for
 */
public record FoundPosts(FeedPage page, String words) {}
