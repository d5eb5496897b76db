package dev.dreamlog.transparency;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: as many hashes as the size has bits set, and all that is needed to append leaves and
 * to tell the root, whatever lies behind.
 */
public final class Frontier {

    /** Roots of complete subtrees, the largest first. */
    private final List<Hash> peaks = new ArrayList<>();
    private long size;

    /** Of a tree without leaves. */
    public Frontier() {}

    /** Of a tree that has grown so far already. */
    public Frontier(long size, Nodes nodes) {
        this.size = size;
        for (int height = Long.SIZE - 2; height >= 0; height--) {
            if ((size >> height & 1) == 1) {
                peaks.add(nodes.node(height, (size >> height) - 1));
            }
        }
    }

    public void append(Hash leaf) {
        append(leaf, (_, _, _) -> {});
    }

    /** Tells of every complete subtree that has this leaf as its last, the leaf itself first. */
    public void append(Hash leaf, Completed told) {
        Hash complete = leaf;
        told.node(0, size, complete);
        for (int height = 0; (size >> height & 1) == 1; height++) {
            complete = Hash.ofNode(peaks.removeLast(), complete);
            told.node(height + 1, size >> (height + 1), complete);
        }
        peaks.add(complete);
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return peaks.reversed().stream().reduce((right, left) -> Hash.ofNode(left, right)).orElse(Hash.OF_NOTHING);
    }

    /** Hears of subtrees that will never change again. */
    @FunctionalInterface
    public interface Completed {

        void node(int height, long index, Hash hash);
    }
}
