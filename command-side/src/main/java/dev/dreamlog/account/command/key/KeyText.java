package dev.dreamlog.account.command.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What a program shows: a mark by which scanners for leaked secrets know it, 256 random bits and a checksum, all in
 * letters and digits. A slip of the pen is told from a guess without asking anybody.
 */
record KeyText(String text) {

    static final String MARK = "dlk_";
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_DIGITS = 43; // 62^43 > 2^256
    private static final int CHECK_DIGITS = 6; // 62^6 > 2^32
    private static final int HINT = MARK.length() + 4;
    private static final Pattern FORM = Pattern.compile(MARK + "[0-9A-Za-z]{" + (RANDOM_DIGITS + CHECK_DIGITS) + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static KeyText fresh() {
        StringBuilder text = new StringBuilder(MARK);
        RANDOM.ints(RANDOM_DIGITS, 0, DIGITS.length()).forEach(digit -> text.append(DIGITS.charAt(digit)));
        return new KeyText(text + checksum(text.toString()));
    }

    /** Empty when we cannot have made it. */
    static Optional<KeyText> read(String shown) {
        int end = shown.length() - CHECK_DIGITS;
        return FORM.matcher(shown).matches() && shown.substring(end).equals(checksum(shown.substring(0, end)))
                ? Optional.of(new KeyText(shown))
                : Optional.empty();
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        StringBuilder digits = new StringBuilder();
        long rest = crc.getValue();
        for (int i = 0; i < CHECK_DIGITS; i++, rest /= DIGITS.length()) {
            digits.append(DIGITS.charAt((int) (rest % DIGITS.length())));
        }
        return digits.toString();
    }

    /** A plain hash will do: nobody guesses 256 bits, so there is nothing to slow down. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Enough for its owner to know it again, and far too little for anybody to use it. */
    String hint() {
        return text.substring(0, HINT);
    }

    /** Shows nothing: whoever reads it could use it. */
    @Override
    public String toString() {
        return "KeyText[…]";
    }
}
