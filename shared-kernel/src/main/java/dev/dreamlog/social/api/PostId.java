package dev.dreamlog.social.api;

import java.util.UUID;

import dev.dreamlog.dream.api.DreamId;

/**
 * Names the post of a shared dream. Clients know it by the dream's id; in the log it has a prefix, because there
 * an id belongs to one aggregate only.
 */
public record PostId(UUID value) {

    public static PostId of(DreamId dreamId) {
        return new PostId(dreamId.value());
    }

    public DreamId dreamId() {
        return new DreamId(value);
    }

    @Override
    public String toString() {
        return "post:" + value;
    }
}
