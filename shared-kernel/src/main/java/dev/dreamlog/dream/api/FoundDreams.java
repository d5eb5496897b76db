package dev.dreamlog.dream.api;

/**
 * Dreams in which words were found.
 *
 * @param words those that were looked for in the end, since others may have been meant than were asked for
 */
public record FoundDreams(JournalPage page, String words) {}
