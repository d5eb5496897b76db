package dev.dreamlog.transparency;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * A line of an export: an event as a JSON object, byte for byte as it was sealed, with its place in the tree and the hash
 * that was sealed there as its last two members. Without these two it is the leaf, so no JSON need be understood to check it.
 */
public final class SealedLine {

    private static final Pattern TAIL = Pattern
            .compile(",\"leafindex\":\"(0|[1-9]\\d{0,17})\",\"leafhash\":\"([A-Za-z0-9+/=]{44})\"}\\z");
    private static final int LONGEST_TAIL = 100;
    private static final Pattern POSITION = Pattern
            .compile("\\{\"specversion\":\"1\\.0\",\"position\":\"(\\d{1,18})\",");
    private static final int LONGEST_HEAD = 60;

    private final byte[] leaf;
    private final long index;
    private final Hash sealed;

    public SealedLine(byte[] leaf, long index, Hash sealed) {
        this.leaf = leaf;
        this.index = index;
        this.sealed = sealed;
    }

    /** @throws IllegalArgumentException when it does not end like one */
    public static SealedLine parse(byte[] line) {
        int beforeTail = Math.max(0, line.length - LONGEST_TAIL);
        Matcher tail = TAIL.matcher(new String(line, beforeTail, line.length - beforeTail, ISO_8859_1));
        if (!tail.find()) {
            throw new IllegalArgumentException("no line of an export");
        }
        byte[] leaf = Arrays.copyOf(line, beforeTail + tail.start() + 1);
        leaf[leaf.length - 1] = '}';
        return new SealedLine(leaf, Long.parseLong(tail.group(1)), Hash.parse(tail.group(2)));
    }

    /** The event, as its hash is made of it. */
    public byte[] leaf() {
        return leaf.clone();
    }

    /** Its place in the tree. */
    public long index() {
        return index;
    }

    /** The hash that was sealed, whatever the event says now. */
    public Hash sealed() {
        return sealed;
    }

    /** Whether it still is what was sealed. */
    public boolean isTrue() {
        return Hash.ofLeaf(leaf).equals(sealed);
    }

    /** Where the event says that it stands in the log; empty when it does not say so as an event does. */
    public OptionalLong position() {
        Matcher head = POSITION.matcher(new String(leaf, 0, Math.min(leaf.length, LONGEST_HEAD), ISO_8859_1));
        return head.lookingAt() ? OptionalLong.of(Long.parseLong(head.group(1))) : OptionalLong.empty();
    }

    /** Without a line break. */
    public byte[] bytes() {
        byte[] tail = (",\"leafindex\":\"" + index + "\",\"leafhash\":\"" + sealed + "\"}").getBytes(ISO_8859_1);
        byte[] line = Arrays.copyOf(leaf, leaf.length - 1 + tail.length);
        System.arraycopy(tail, 0, line, leaf.length - 1, tail.length);
        return line;
    }
}
