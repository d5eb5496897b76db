package dev.dreamlog.eventstore.wakeup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * What connects the nodes of one database: PostgreSQL's NOTIFY and LISTEN, each on a connection kept for it, because
 * listening occupies one. Nothing is stored, so what is called while nobody listens is lost.
 */
public final class LogChannel implements AutoCloseable {

    private static final String NAME = "dreamlog_log_has_grown";
    /** How long an answer may take, and how often a silent line is tried. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource connections;
    private final String self = UUID.randomUUID().toString();
    private @Nullable Connection calling;

    /** Takes connections that nobody else needs: they are held for as long as they live. */
    public LogChannel(DataSource connections) {
        this.connections = connections;
    }

    /** Tells all nodes but this one that the log has grown. */
    synchronized void call() throws SQLException {
        if (calling == null) {
            // There is nothing to keep, so there is no disk to wait for.
            calling = open("set synchronous_commit to off");
        }
        try {
            run(calling, "notify " + NAME + ", '" + self + "'");
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    /**
     * Rings whenever another node calls, and first of all for what was called before.
     *
     * @throws SQLException when the connection broke
     */
    void listen(Runnable ring, BooleanSupplier wanted) throws SQLException {
        try (Connection listening = open("listen " + NAME)) {
            ring.run();
            PGConnection line = listening.unwrap(PGConnection.class);
            while (wanted.getAsBoolean()) {
                PGNotification[] calls = line.getNotifications(Math.toIntExact(PATIENCE.toMillis()));
                if (calls == null || calls.length == 0) {
                    run(listening, "select");
                } else if (Arrays.stream(calls).anyMatch(call -> !call.getParameter().equals(self))) {
                    ring.run();
                }
            }
        }
    }

    private Connection open(String first) throws SQLException {
        Connection connection = connections.getConnection();
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(PATIENCE.toMillis()));
            run(connection, first);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        if (calling != null) {
            calling.close();
            calling = null;
        }
    }
}
