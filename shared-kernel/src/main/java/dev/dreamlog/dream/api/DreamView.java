package dev.dreamlog.dream.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A dream as its dreamer sees it.
 *
 * @param deletedAt since when it lies in the bin; null in the journal
 */
public record DreamView(DreamId id, long version, String text, @Nullable String title, LocalDate dreamedOn,
        String language, DreamKind kind, @Nullable Integer mood, @Nullable Integer lucidity, List<String> emotions,
        List<String> tags, Visibility visibility, boolean anonymous, boolean favourite,
        Instant recordedAt, @Nullable Instant revisedAt, @Nullable Instant deletedAt) {}
