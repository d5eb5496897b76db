package dev.dreamlog.audit.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import dev.dreamlog.transparency.Checkpoint;
import dev.dreamlog.transparency.Hash;
import dev.dreamlog.transparency.Proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

/** One event on its first line, and below it the proof that it is in the log, as C2SP writes such proofs down. */
final class EventProof {

    private static final String KIND = "c2sp.org/tlog-proof@v1\n";
    private static final String INDEX = "index ";

    private final byte[] leaf;
    private final long index;
    private final List<Hash> path;
    private final String note;

    EventProof(byte[] leaf, long index, List<Hash> path, String note) {
        this.leaf = leaf;
        this.index = index;
        this.path = path;
        this.note = note;
    }

    /** @throws IllegalArgumentException when it is none */
    static EventProof parse(String text) {
        int kind = text.indexOf("\n" + KIND) + 1;
        int end = text.indexOf("\n\n");
        if (kind == 0 || end < kind) {
            throw new IllegalArgumentException("no proof of an event");
        }
        List<String> lines = text.substring(kind + KIND.length(), end).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new IllegalArgumentException("no proof of an event");
        }
        return new EventProof(text.substring(0, kind - 1).getBytes(UTF_8),
                Long.parseLong(lines.getFirst().substring(INDEX.length())),
                lines.stream().skip(1).map(Hash::parse).toList(), text.substring(end + 2));
    }

    String note() {
        return note;
    }

    byte[] leaf() {
        return Arrays.copyOf(leaf, leaf.length);
    }

    boolean holdsFor(Checkpoint checkpoint) {
        return Proofs.includes(Hash.ofLeaf(leaf), index, checkpoint.size(), checkpoint.root(), path);
    }

    String text() {
        return new String(leaf, UTF_8) + "\n" + KIND + INDEX + index + "\n"
                + path.stream().map(hash -> hash + "\n").collect(Collectors.joining()) + "\n" + note;
    }
}
