package dev.dreamlog.transparency;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Trees for tests, kept in tiles as the server keeps them. */
final class Forest {

    private final Map<String, ByteArrayOutputStream> tiles = new HashMap<>();
    private final List<Hash> leaves = new ArrayList<>();
    private final List<Hash> roots = new ArrayList<>();
    private final Frontier frontier = new Frontier();

    private Forest() {}

    /** A tree that grows from other seeds is another tree, from the first leaf on. */
    static Forest of(String seed, int size) {
        Forest tree = new Forest();
        for (int i = 0; i < size; i++) {
            tree.append(Hash.ofLeaf((seed + i).getBytes(UTF_8)));
        }
        return tree;
    }

    static Forest of(List<byte[]> leaves) {
        Forest tree = new Forest();
        leaves.forEach(leaf -> tree.append(Hash.ofLeaf(leaf)));
        return tree;
    }

    private void append(Hash leaf) {
        roots.add(frontier.root());
        leaves.add(leaf);
        frontier.append(leaf, (height, index, hash) -> {
            if (height % TiledNodes.HEIGHT == 0) {
                tiles.computeIfAbsent(height / TiledNodes.HEIGHT + "/" + index / TiledNodes.WIDTH,
                        _ -> new ByteArrayOutputStream()).writeBytes(hash.bytes());
            }
        });
    }

    Nodes nodes() {
        return new TiledNodes(this::tile);
    }

    private byte[] tile(int level, long index) {
        return tiles.getOrDefault(level + "/" + index, new ByteArrayOutputStream()).toByteArray();
    }

    Prover prover() {
        return new Prover(nodes());
    }

    Hash leaf(long index) {
        return leaves.get(Math.toIntExact(index));
    }

    /** As it was when the tree was so large, by appending alone. */
    Hash root(long size) {
        return size == roots.size() ? frontier.root() : roots.get(Math.toIntExact(size));
    }
}
