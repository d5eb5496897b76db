package dev.dreamlog.transparency;

import java.util.HashMap;
import java.util.Map;

/**
 * A tree kept in tiles: rows of up to 256 hashes, each of the next level standing for a full tile of the level below.
 * What lies between is computed, so that any hash of the tree costs the reading of one tile.
 */
public final class TiledNodes implements Nodes {

    /** How many levels of the tree a tile stands for. */
    public static final int HEIGHT = 8;
    public static final int WIDTH = 1 << HEIGHT;

    private final Tiles tiles;
    /** A proof comes back to the tiles of its path. */
    private final Map<Tile, byte[]> seen = new HashMap<>();

    /** Remembers what it has read, so it is good for one proof or one look. */
    public TiledNodes(Tiles tiles) {
        this.tiles = tiles;
    }

    @Override
    public Hash node(int height, long index) {
        int inner = height % HEIGHT;
        long first = index << inner;
        Tile tile = new Tile(height / HEIGHT, first >> HEIGHT);
        byte[] hashes = seen.computeIfAbsent(tile, one -> tiles.read(one.level(), one.index()));
        return root(hashes, Math.toIntExact(first % WIDTH), 1 << inner);
    }

    private static Hash root(byte[] hashes, int from, int count) {
        return count == 1
                ? Hash.at(from, hashes)
                : Hash.ofNode(root(hashes, from, count / 2), root(hashes, from + count / 2, count / 2));
    }

    /** Where the tiles are kept. */
    @FunctionalInterface
    public interface Tiles {

        /** Its hashes, one after the other; the last tile of a level has fewer. */
        byte[] read(int level, long index);
    }

    private record Tile(int level, long index) {}
}
