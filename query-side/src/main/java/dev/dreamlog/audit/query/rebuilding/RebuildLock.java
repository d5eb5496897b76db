package dev.dreamlog.audit.query.rebuilding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Lets one node at a time rebuild or verify a projection. It lives as long as its connection: a node that dies lets go of
 * it, which nothing written to a table would do.
 */
final class RebuildLock implements AutoCloseable {

    private final Connection connection;
    private final DataSource dataSource;
    private final String projection;

    private RebuildLock(Connection connection, DataSource dataSource, String projection) {
        this.connection = connection;
        this.dataSource = dataSource;
        this.projection = projection;
    }

    /** Empty when somebody has it. */
    static Optional<RebuildLock> take(DataSource dataSource, String projection) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        boolean free = false;
        try {
            connection.setAutoCommit(true);
            free = ask(connection, "select pg_try_advisory_lock(hashtext('rebuild'), hashtext(?))", projection);
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("no rebuild without a lock", e);
        } finally {
            if (!free) {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
        }
        return free ? Optional.of(new RebuildLock(connection, dataSource, projection)) : Optional.empty();
    }

    /** The same lock, for as long as the current transaction lasts; false when somebody has it. */
    static boolean takeInTransaction(JdbcClient jdbc, String projection) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('rebuild'), hashtext(:name))")
                .param("name", projection).query(Boolean.class).single();
    }

    /** Unlocks by hand: the connection goes back to its pool and stays open there. */
    @Override
    public void close() {
        try {
            ask(connection, "select pg_advisory_unlock(hashtext('rebuild'), hashtext(?))", projection);
        } catch (SQLException _) {
            // The connection is gone, and its locks with it.
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static boolean ask(Connection connection, String sql, String projection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, projection);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
