package dev.dreamlog.social.api;

import java.util.UUID;

import dev.dreamlog.dream.api.DreamId;

/**
 * Names the post of a shared dream. Clients know it by the dream's id; in the log it has a prefix, because there
 * an id belongs to one aggregate only.
 */
public record PostId(UUID value) {

    private static final String PREFIX = "post:";

    public static PostId of(DreamId dreamId) {
        return new PostId(dreamId.value());
    }

    /** The post that has this name in the log. */
    public static PostId named(String name) {
        if (!name.startsWith(PREFIX)) {
            throw new IllegalArgumentException("not the name of a post: " + name);
        }
        return new PostId(UUID.fromString(name.substring(PREFIX.length())));
    }

    public DreamId dreamId() {
        return new DreamId(value);
    }

    @Override
    public String toString() {
        return PREFIX + value;
    }
}
