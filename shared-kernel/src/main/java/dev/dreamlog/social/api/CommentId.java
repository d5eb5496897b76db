package dev.dreamlog.social.api;

import java.util.UUID;

/** Names a comment, for ever. */
public record CommentId(UUID value) {

    public static CommentId of(String text) {
        return new CommentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
