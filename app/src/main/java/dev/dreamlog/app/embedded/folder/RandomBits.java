package dev.dreamlog.app.embedded.folder;

import java.util.Base64;

/** Tells a secret that somebody drew from one that somebody typed. */
public final class RandomBits {

    private static final int LEAST_DISTINCT_BYTES = 16;
    private static final int KEY_BYTES = 32;

    private RandomBits() {}

    /** @throws IllegalArgumentException when it is no Base64 or could be guessed */
    public static byte[] from(String base64) {
        byte[] bits = Base64.getDecoder().decode(base64.strip());
        if (isGuessable(bits)) {
            throw new IllegalArgumentException("too few different bytes");
        }
        return bits;
    }

    /** @throws IllegalArgumentException when it is no Base64, could be guessed, or has not 256 bits exactly */
    public static byte[] key(String base64) {
        byte[] key = from(base64);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has 256 bits");
        }
        return key;
    }

    /** 32 random bytes nearly always hold 28 or more different ones; a keyboard or a default does not. */
    private static boolean isGuessable(byte[] secret) {
        boolean[] seen = new boolean[256];
        int distinct = 0;
        for (byte each : secret) {
            if (!seen[each & 0xff]) {
                seen[each & 0xff] = true;
                distinct++;
            }
        }
        return distinct < LEAST_DISTINCT_BYTES;
    }
}
