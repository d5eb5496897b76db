package dev.dreamlog.dream.api;

import java.util.UUID;

/** Names a dream, for ever; a shared dream's post goes by the same name. */
public record DreamId(UUID value) {

    public static DreamId of(String text) {
        return new DreamId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
