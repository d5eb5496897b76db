package dev.dreamlog.social.api;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A comment as readers see it.
 *
 * @param author absent where the dreamer speaks under an anonymous post of their own, which would name them
 * @param text {@link #DELETED} where it was deleted and is shown only for the replies to it
 */
public record CommentView(CommentId id, @Nullable Author author, String text, @Nullable CommentId replyTo,
        Instant commentedAt) {

    /** What is read where a text stood, once it was deleted. */
    public static final String DELETED = "[deleted]";
}
