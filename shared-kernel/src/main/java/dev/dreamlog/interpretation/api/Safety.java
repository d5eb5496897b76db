package dev.dreamlog.interpretation.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whether the waking words around the dream call for care.
 *
 * @param message calm words to the dreamer; null when nothing calls for them
 */
public record Safety(Level level, @Nullable String message, List<String> resources) {

    /** From nothing to worry about, to please talk to somebody today. */
    public enum Level {
        NONE, LOW, HIGH
    }
}
