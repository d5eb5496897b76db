package dev.dreamlog.eventstore.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.dreamlog.contract.api.AdvisoryLock;
import dev.dreamlog.eventstore.storage.SettledPlaces;
import dev.dreamlog.transparency.Frontier;
import dev.dreamlog.transparency.Hash;
import dev.dreamlog.transparency.TiledNodes;

/**
 * One node's turn at sealing. The lock that makes it the only one belongs to the very connection that it writes by: who
 * has lost the one cannot use the other.
 */
final class SealingSession {

    /** A node that hangs or is cut off loses its connection, and with it the lock. */
    private static final String LOSE_WHO_IS_SILENT = """
            set idle_session_timeout = '10s'; set idle_in_transaction_session_timeout = '10s'""";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    /** Signing and committing take as long for many; reading them must not take longer than others have patience. */
    private static final int BATCH = 32 * TiledNodes.WIDTH;
    /** So many events come from the database at a time, as long as there is a transaction: those before are hashed meanwhile. */
    private static final int FETCH = TiledNodes.WIDTH;
    private static final String EVENTS = """
            select %s from eventstore.domain_event where global_index > ? and global_index <= ?
             order by global_index limit %d""".formatted(EventLeaf.COLUMNS, BATCH);

    private final Connection connection;
    private final JdbcTemplate jdbc;
    private final SealTables tables;
    private final SettledPlaces settled;
    private final LogKeys keys;
    private final Frontier tree;
    private long lastPosition;

    private SealingSession(Connection connection, LogKeys keys) {
        this.connection = connection;
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.jdbc.setFetchSize(FETCH);
        this.tables = new SealTables(jdbc);
        this.settled = new SettledPlaces(jdbc, BETWEEN_LOOKS);
        this.keys = keys;
        this.tree = new Frontier(tables.size(), tables.nodes());
        this.lastPosition = tables.last().map(Run::lastPosition).orElse(-1L);
    }

    /** Prepares the connection to be asked for the lock from time to time. */
    static void prepare(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(PATIENCE.toMillis()));
        try (var statement = connection.createStatement()) {
            statement.execute(LOSE_WHO_IS_SILENT);
        }
    }

    /** Whether no other node has the lock, and this connection has it from now on. */
    static boolean lock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement
                        .executeQuery("select pg_try_advisory_lock(" + AdvisoryLock.SEALING.number() + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /**
     * For who has the lock.
     *
     * @throws IllegalStateException when the tree is not the one that was signed last
     */
    static SealingSession begin(Connection connection, LogKeys keys) throws SQLException {
        SealingSession session = new SealingSession(connection, keys);
        String newest = session.tables.newestCheckpoint().orElse(null);
        if (newest == null) {
            session.sign();
        } else if (!keys.open(newest).root().equals(session.tree.root())) {
            throw new IllegalStateException("The sealed tree is not the one that the last checkpoint was signed over");
        }
        return session;
    }

    /** Seals what can be sealed, a batch of it at most, and tells what is left. */
    Left seal() throws SQLException {
        long certain = settled.last();
        Leaves leaves = new Leaves();
        connection.setAutoCommit(false);
        jdbc.query(EVENTS, row -> {
            leaves.add(row.getLong("global_index"), EventLeaf.of(row));
        }, lastPosition, certain);
        List<Long> positions = leaves.positions();
        if (!positions.isEmpty()) {
            add(positions, leaves.hashes());
            sign();
        }
        connection.setAutoCommit(true);
        lastPosition = positions.isEmpty() ? lastPosition : positions.getLast();
        return positions.size() == BATCH ? Left.MORE : isBehind() ? Left.UNSETTLED : Left.NOTHING;
    }

    private void add(List<Long> positions, List<Hash> hashes) {
        List<Run> runs = new ArrayList<>();
        List<Object[]> tiles = new ArrayList<>();
        int from = 0;
        while (from < positions.size()) {
            int room = TiledNodes.WIDTH - Math.toIntExact(tree.size() % TiledNodes.WIDTH);
            int to = Math.min(from + room, positions.size());
            runs.add(Run.of(tree.size(), positions.subList(from, to), hashes.subList(from, to)));
            hashes.subList(from, to).forEach(leaf -> tree.append(leaf, (height, index, hash) -> {
                if (SealTables.isTile(height)) {
                    tiles.add(SealTables.tile(height, index, hash));
                }
            }));
            from = to;
        }
        tables.addLeaves(runs);
        tables.addTiles(tiles);
    }

    private void sign() {
        tables.addCheckpoint(tree, keys.signer().sign(tree.size(), tree.root()));
    }

    private boolean isBehind() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from eventstore.domain_event where global_index > ?)", Boolean.class,
                lastPosition));
    }

    /** What there is to do for the sealer. */
    enum Left {
        /** A whole batch was sealed, and there may be another. */
        MORE,
        /** There are events between which others may yet appear. */
        UNSETTLED, NOTHING
    }
}
