package dev.dreamlog.bench.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import dev.dreamlog.bench.installation.Database;

/** Keeps every node from sealing, as another node that seals would, until it is let go. */
public final class SealerLock implements AutoCloseable {

    /** The one lock that connections of this name hold. */
    private static final String KEY = """
            select coalesce(max(classid::bigint << 32 | objid::bigint)::text, '') from pg_locks join pg_stat_activity using (pid)
             where locktype = 'advisory' and granted and application_name = 'dreamlog sealer'
               and datname = current_database()""";
    private static final String END_SEALER = """
            select pg_terminate_backend(pid) from pg_stat_activity
             where application_name = 'dreamlog sealer' and datname = current_database()""";

    private final Database database;
    private final Connection connection;
    private String key = "";
    private boolean held;

    private SealerLock(Database database) throws SQLException {
        this.database = database;
        this.connection = database.connect();
    }

    public static SealerLock on(Database database) throws SQLException {
        return new SealerLock(database);
    }

    /** From whoever has it, once some node has it. */
    public void take() throws SQLException, InterruptedException {
        if (held) {
            return;
        }
        while (key.isEmpty()) {
            Thread.sleep(Duration.ofMillis(100));
            key = database.ask(KEY);
        }
        database.execute(END_SEALER);
        database.execute(connection, "select pg_advisory_lock(" + key + ")");
        held = true;
    }

    public void letGo() throws SQLException {
        if (held) {
            database.execute(connection, "select pg_advisory_unlock(" + key + ")");
            held = false;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
