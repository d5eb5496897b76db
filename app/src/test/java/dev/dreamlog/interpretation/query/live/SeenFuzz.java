package dev.dreamlog.interpretation.query.live;

import java.nio.charset.StandardCharsets;

import dev.dreamlog.contract.query.streaming.BadEventId;

/** An event's id is one of ours, and says the same again, or it is refused. */
public final class SeenFuzz {

    private SeenFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Seen seen = Seen.of(new String(input, StandardCharsets.ISO_8859_1));
            if (!Seen.of(seen.toString()).equals(seen)) {
                throw new AssertionError(seen);
            }
        } catch (BadEventId _) {
            // As it should be.
        }
    }
}
