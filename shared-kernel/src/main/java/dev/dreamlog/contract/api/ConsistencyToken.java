package dev.dreamlog.contract.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Names a position of the log, so that a read can ask for everything up to a write. Opaque to clients; forging
 * one gains nothing but a bounded wait.
 *
 * @param position global index of the last event of the write, counted from 0
 */
public record ConsistencyToken(long position) {

    public static final String HEADER = "Consistency-Token";
    private static final String PREFIX = "p";

    public String encode() {
        byte[] plain = (PREFIX + position).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** Empty when the text is not a token of ours. */
    public static Optional<ConsistencyToken> decode(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            return plain.startsWith(PREFIX)
                    ? Optional.of(new ConsistencyToken(Long.parseUnsignedLong(plain.substring(PREFIX.length()))))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
