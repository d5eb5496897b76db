package dev.dreamlog.dream.api;

/**
 * Asks how a dream stood at an older version; answered with {@link DreamView} or nothing. Whether the reader may see it
 * is for the asker to know.
 */
public record FindDreamVersion(DreamId dreamId, long version) {}
