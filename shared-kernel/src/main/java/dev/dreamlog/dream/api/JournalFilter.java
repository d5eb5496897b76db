package dev.dreamlog.dream.api;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which dreams of a journal are asked for; what is null is not asked.
 *
 * @param tag exactly as the dreamer wrote it
 * @param from first day of dreaming
 * @param to last day of dreaming
 */
public record JournalFilter(@Nullable String tag, @Nullable DreamKind kind, @Nullable Integer mood,
        @Nullable Boolean favourite, @Nullable LocalDate from, @Nullable LocalDate to) {

    public static final JournalFilter NONE = new JournalFilter(null, null, null, null, null, null);
}
