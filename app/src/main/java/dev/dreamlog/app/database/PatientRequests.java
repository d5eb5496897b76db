package dev.dreamlog.app.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

import dev.dreamlog.app.web.Trace;

/**
 * Lets a request wait only so long for each answer of the database: one that hangs, or whose machine is gone without a
 * word, is to requests as one that is down. Migrations, projections and sagas, for whom nobody waits, take their time.
 */
final class PatientRequests extends DelegatingDataSource {

    private final int milliseconds;

    PatientRequests(DataSource source, Duration patience) {
        super(source);
        this.milliseconds = Math.toIntExact(patience.toMillis());
    }

    /** The pool takes the limit off again when the connection comes back. */
    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        if (Trace.current().isPresent()) {
            limit(connection);
        }
        return connection;
    }

    private void limit(Connection connection) throws SQLException {
        try {
            connection.setNetworkTimeout(Runnable::run, milliseconds);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
