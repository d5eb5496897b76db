package dev.dreamlog.interpretation.api;

import java.util.UUID;

/** Names one request for an interpretation, for ever. */
public record InterpretationId(UUID value) {

    public static InterpretationId of(String text) {
        return new InterpretationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
