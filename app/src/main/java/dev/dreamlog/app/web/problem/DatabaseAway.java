package dev.dreamlog.app.web.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is down, full or restarting from one that was asked something foolish. */
final class DatabaseAway {

    private DatabaseAway() {}

    static boolean isCauseOf(Throwable accident) {
        return Causes.find(accident, CannotCreateTransactionException.class).isPresent()
                || Causes.find(accident, DataAccessResourceFailureException.class).isPresent()
                || Causes.find(accident, SQLTransientConnectionException.class).isPresent()
                || Causes.find(accident, SQLException.class).map(DatabaseAway::saysSo).orElse(false);
    }

    /**
     * SQLSTATE classes: 08 connection, 53 out of resources, 57P operator intervention, 58 system error. Without any it
     * is the pool that speaks, of a connection that broke in the middle of something and was closed.
     */
    private static boolean saysSo(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")
                || state.startsWith("58");
    }
}
