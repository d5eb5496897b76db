package dev.dreamlog.social.api;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;

/**
 * A shared dream as its readers see it.
 *
 * @param dreamer null when the dreamer wished to stay unknown
 * @param hidden true where an administrator hid it, so that only its dreamer reads this; else null
 */
public record PostView(DreamId id, @Nullable Author dreamer, boolean anonymous, @Nullable String title, String text,
        String language, DreamKind kind, Instant sharedAt, @Nullable Boolean hidden, Engagement engagement) {}
