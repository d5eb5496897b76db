package dev.dreamlog.app.web;

import java.nio.charset.StandardCharsets;

/** Whatever a caller calls its trace, ours is well formed. */
public final class TraceFuzz {

    private TraceFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String ours = Trace.under(new String(input, StandardCharsets.ISO_8859_1)).traceparent();
        if (!ours.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")) {
            throw new AssertionError(ours);
        }
    }
}
