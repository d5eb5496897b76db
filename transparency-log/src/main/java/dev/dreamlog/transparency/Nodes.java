package dev.dreamlog.transparency;

/** Knows the tree by its complete subtrees, of which all other hashes can be made. */
@FunctionalInterface
public interface Nodes {

    /**
     * The root of a complete subtree.
     *
     * @param height of it: it has 2^height leaves
     * @param index how many of this height are to the left of it
     */
    Hash node(int height, long index);
}
