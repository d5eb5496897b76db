package dev.dreamlog.social.api;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;

/**
 * A shared dream as its readers see it.
 *
 * @param dreamer null when the dreamer wished to stay unknown
 */
public record PostView(DreamId id, @Nullable Author dreamer, boolean anonymous, @Nullable String title, String text,
        String language, DreamKind kind, Instant sharedAt, Engagement engagement) {}
