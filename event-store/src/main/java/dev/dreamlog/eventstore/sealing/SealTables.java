package dev.dreamlog.eventstore.sealing;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;

import dev.dreamlog.transparency.Frontier;
import dev.dreamlog.transparency.Hash;
import dev.dreamlog.transparency.TiledNodes;

/** The tree as it lies in PostgreSQL. Nothing in it is ever changed, so whoever reads needs no transaction. */
final class SealTables {

    private static final String LEAVES = "select first_leaf, positions, hashes from eventstore.sealed_leaves where ";

    private final JdbcOperations jdbc;

    SealTables(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The last one that was signed. */
    Optional<String> newestCheckpoint() {
        return first("select note from eventstore.checkpoint order by size desc limit 1", (row, _) -> row.getString(1));
    }

    /** How many leaves are in the tree. */
    long size() {
        return first("select size from eventstore.checkpoint order by size desc limit 1", (row, _) -> row.getLong(1))
                .orElse(0L);
    }

    Optional<Run> last() {
        return first(LEAVES + "true order by first_leaf desc limit 1", Run::of);
    }

    /** The run in which this position would be. */
    Optional<Run> around(long position) {
        return first(LEAVES + "first_position <= ? order by first_position desc limit 1", Run::of, position);
    }

    List<Run> runs(long fromLeaf, long toLeaf) {
        return jdbc.query(LEAVES + "first_leaf >= ? and first_leaf < ? order by first_leaf", (row, n) -> Run.of(row, n),
                fromLeaf, toLeaf);
    }

    /** For proofs: one query for each tile. */
    TiledNodes nodes() {
        return new TiledNodes((level, index) -> level == 0 ? leaves(index) : tile(level, index));
    }

    private byte[] leaves(long tile) {
        return joined(runs(tile * TiledNodes.WIDTH, (tile + 1) * TiledNodes.WIDTH).stream().map(Run::hashes).toList());
    }

    private byte[] tile(int level, long index) {
        return joined(jdbc.query("""
                select hash from eventstore.sealed_tile_hash where level = ? and index >= ? and index < ?
                 order by index""", (row, _) -> row.getBytes(1), level, index * TiledNodes.WIDTH,
                (index + 1) * TiledNodes.WIDTH));
    }

    void addLeaves(List<Run> runs) {
        jdbc.batchUpdate("""
                insert into eventstore.sealed_leaves (first_leaf, first_position, positions, hashes)
                values (?, ?, ?, ?)""", runs.stream().map(Run::values).toList());
    }

    /** Whether a subtree of this height, when it is complete, is a full tile. Leaves have a table of their own. */
    static boolean isTile(int height) {
        return height > 0 && height % TiledNodes.HEIGHT == 0;
    }

    static Object[] tile(int height, long index, Hash hash) {
        return new Object[]{height / TiledNodes.HEIGHT, index, hash.bytes()};
    }

    /** Those that became full. */
    void addTiles(List<Object[]> tiles) {
        jdbc.batchUpdate("insert into eventstore.sealed_tile_hash (level, index, hash) values (?, ?, ?)", tiles);
    }

    void addCheckpoint(Frontier tree, String note) {
        jdbc.update("insert into eventstore.checkpoint (size, note) values (?, ?)", tree.size(), note);
    }

    private <T> Optional<T> first(String sql, RowMapper<T> mapper, @Nullable Object... arguments) {
        return jdbc.query(sql, mapper, arguments).stream().findFirst();
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(TiledNodes.WIDTH * Hash.BYTES);
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
