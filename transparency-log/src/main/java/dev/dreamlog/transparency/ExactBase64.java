package dev.dreamlog.transparency;

import java.util.Base64;

/** Base64 in which each value has one form only: Java's own decoder passes over bits that mean nothing. */
final class ExactBase64 {

    private ExactBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException when somebody wrote it in another way, or it is none */
    static byte[] decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("not canonical Base64");
        }
        return bytes;
    }
}
