package dev.dreamlog.contract.api;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is no token is none, what is no preference is none, and neither is an accident. */
public final class ConsistencyTokenFuzz {

    private ConsistencyTokenFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        ConsistencyToken.decode(text);
        PreferredWait.in(List.of(text)).ifPresent(wait -> {
            if (wait.seconds() < 1 || wait.seconds() > 20) {
                throw new AssertionError(text);
            }
        });
    }
}
