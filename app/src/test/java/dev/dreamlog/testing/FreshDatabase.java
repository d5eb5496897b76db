package dev.dreamlog.testing;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import dev.dreamlog.app.embedded.server.TestServers;

/** An empty database of its own, for tests of storage that need no application. */
public final class FreshDatabase {

    private FreshDatabase() {}

    /** Its connections belong to the owner of the database, who may create anything in it. */
    public static DataSource create() {
        return TestServers.freshDatabase();
    }

    /** What an application has to be told to work in it. */
    public static String[] settings(DataSource database) throws SQLException {
        try (Connection owner = database.getConnection()) {
            return TestServers.settings(owner.getCatalog()).toArray(String[]::new);
        }
    }

    /** The same database as the running application would see it. */
    public static Connection asApplication(DataSource database) throws SQLException {
        try (Connection owner = database.getConnection()) {
            return TestServers.asApplication(owner.getCatalog()).getConnection();
        }
    }
}
