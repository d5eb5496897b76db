package dev.dreamlog.dream.query;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A page of a journal ready to be sent. Cached as the cursor of the next page, a line feed and the bytes of the
 * answer: the cursor is needed for a header too, and reading the JSON for it would cost more than the cache saves.
 */
final class RenderedPage {

    private final @Nullable String next;
    private final byte[] json;

    RenderedPage(@Nullable String next, byte[] json) {
        this.next = next;
        this.json = json;
    }

    static RenderedPage of(byte[] bytes) {
        int end = 0;
        while (bytes[end] != '\n') {
            end++;
        }
        String next = new String(bytes, 0, end, StandardCharsets.US_ASCII);
        return new RenderedPage(next.isEmpty() ? null : next, Arrays.copyOfRange(bytes, end + 1, bytes.length));
    }

    @Nullable
    String next() {
        return next;
    }

    byte[] json() {
        return json;
    }

    byte[] toBytes() {
        byte[] head = ((next == null ? "" : next) + '\n').getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Arrays.copyOf(head, head.length + json.length);
        System.arraycopy(json, 0, bytes, head.length, json.length);
        return bytes;
    }
}
