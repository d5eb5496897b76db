package dev.dreamlog.transparency;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes the proofs of RFC 9162, section 2.1, for any size the tree ever had. */
public final class Prover {

    private final Nodes nodes;

    public Prover(Nodes nodes) {
        this.nodes = nodes;
    }

    public Hash root(long size) {
        return size == 0 ? Hash.OF_NOTHING : root(0, size);
    }

    /** That the tree of this size has this leaf at this place. */
    public List<Hash> inclusion(long leaf, long size) {
        Objects.checkIndex(leaf, size);
        List<Hash> path = new ArrayList<>();
        climbFrom(leaf, 0, size, path);
        return path;
    }

    /** That the larger tree begins with all of the smaller one. */
    public List<Hash> consistency(long from, long to) {
        Objects.checkFromToIndex(0, from, to);
        List<Hash> path = new ArrayList<>();
        if (from > 0) {
            climbFrom(from, 0, to, true, path);
        }
        return path;
    }

    private void climbFrom(long leaf, long begin, long end, List<Hash> path) {
        if (end - begin == 1) {
            return;
        }
        long middle = begin + largestPowerBelow(end - begin);
        if (leaf < middle) {
            climbFrom(leaf, begin, middle, path);
            path.add(root(middle, end));
        } else {
            climbFrom(leaf, middle, end, path);
            path.add(root(begin, middle));
        }
    }

    /** @param known whether who checks has the root of this part as that of the smaller tree */
    private void climbFrom(long from, long begin, long end, boolean known, List<Hash> path) {
        if (from == end) {
            if (!known) {
                path.add(root(begin, end));
            }
            return;
        }
        long middle = begin + largestPowerBelow(end - begin);
        if (from <= middle) {
            climbFrom(from, begin, middle, known, path);
            path.add(root(middle, end));
        } else {
            climbFrom(from, middle, end, false, path);
            path.add(root(begin, middle));
        }
    }

    private Hash root(long begin, long end) {
        long leaves = end - begin;
        if (Long.bitCount(leaves) == 1) {
            int height = Long.numberOfTrailingZeros(leaves);
            return nodes.node(height, begin >> height);
        }
        long middle = begin + largestPowerBelow(leaves);
        return Hash.ofNode(root(begin, middle), root(middle, end));
    }

    private static long largestPowerBelow(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
