package dev.dreamlog.contract.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * An answer ready to be sent. It is cached as its tag, the cursor of the next page and its bytes, with a line feed
 * after each of the first two: headers need them, and reading the JSON for them would cost more than the cache saves.
 */
public final class RenderedPage {

    private static final int LENGTH_OF_TAG = 16;
    private final String tag;
    private final @Nullable String next;
    private final byte[] json;

    private RenderedPage(String tag, @Nullable String next, byte[] json) {
        this.tag = tag;
        this.next = next;
        this.json = json;
    }

    /**
     * Tags the bytes, once for all who will ask for them. A tag that was made of anything else than what the reader is
     * shown would tell them of what they are not shown, such as a block by somebody else.
     *
     * @param next the cursor of the next page; null when nothing follows
     */
    public static RenderedPage of(@Nullable String next, byte[] json) {
        return new RenderedPage(HexFormat.of().formatHex(hash(json), 0, LENGTH_OF_TAG), next, json);
    }

    static RenderedPage fromBytes(byte[] bytes) {
        int afterTag = lineFeed(bytes, 0);
        int afterNext = lineFeed(bytes, afterTag + 1);
        String next = ascii(bytes, afterTag + 1, afterNext);
        return new RenderedPage(ascii(bytes, 0, afterTag), next.isEmpty() ? null : next,
                Arrays.copyOfRange(bytes, afterNext + 1, bytes.length));
    }

    byte[] toBytes() {
        byte[] head = (tag + '\n' + (next == null ? "" : next) + '\n').getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Arrays.copyOf(head, head.length + json.length);
        System.arraycopy(json, 0, bytes, head.length, json.length);
        return bytes;
    }

    String tag() {
        return tag;
    }

    @Nullable
    String next() {
        return next;
    }

    /** Not a copy: these are sent, and nobody writes to them. */
    public byte[] json() {
        return json;
    }

    private static int lineFeed(byte[] bytes, int from) {
        int end = from;
        while (bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static String ascii(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }

    private static byte[] hash(byte[] json) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
