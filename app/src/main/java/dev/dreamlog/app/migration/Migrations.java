package dev.dreamlog.app.migration;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import dev.dreamlog.contract.api.AdvisoryLock;

/**
 * One schema after the other, each with a history of its own, so that a schema can one day move to a database of its
 * own. The role that migrates owns the tables; the role that the application works as gets the rights to read and
 * write rows, and a migration takes from <code>${application}</code> what it must not do. What readers see belongs to
 * the application itself: it is derived, and a rebuild makes new tables and drops the old.
 */
record Migrations(Configuration common, String applicationRole, String root) {

    private static final String DERIVED = "query";
    private static final List<String> SCHEMAS = List.of("eventstore", "command", "saga", DERIVED);
    /** Nodes that start together migrate one after the other. */
    private static final long TURN = AdvisoryLock.MIGRATION.number();

    void run() {
        List<String> present = SCHEMAS.stream().filter(this::hasMigrations).toList();
        try (Connection connection = common.getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + TURN + ")");
            for (String schema : present) {
                statement.execute(schema.equals(DERIVED) ? ownership(schema) : rights(schema));
                migrate(schema);
            }
            statement.execute("SELECT pg_advisory_unlock(" + TURN + ")");
        } catch (SQLException e) {
            throw new FlywayException("the database refuses to be prepared for migrations", e);
        }
    }

    private void migrate(String schema) {
        Flyway.configure(common.getClassLoader()).configuration(common).locations(location(schema)).schemas(schema)
                .defaultSchema(schema).javaMigrations(computed(schema)).placeholders(Map.of("application", role()))
                .initSql(schema.equals(DERIVED) && !applicationRole.isBlank() ? "SET ROLE " + role() : null).load()
                .migrate();
    }

    private static JavaMigration[] computed(String schema) {
        return schema.equals("command") ? new JavaMigration[]{new EmailsInOneForm()} : new JavaMigration[0];
    }

    private String ownership(String schema) throws SQLException {
        return "CREATE SCHEMA IF NOT EXISTS %1$s AUTHORIZATION %2$s; GRANT CREATE ON DATABASE %3$s TO %2$s"
                .formatted(schema, role(), database());
    }

    private String database() throws SQLException {
        try (Connection connection = common.getDataSource().getConnection()) {
            return quoted(connection.getCatalog());
        }
    }

    private String rights(String schema) {
        return """
                CREATE SCHEMA IF NOT EXISTS %1$s;
                GRANT USAGE ON SCHEMA %1$s TO %2$s;
                ALTER DEFAULT PRIVILEGES IN SCHEMA %1$s GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %2$s;
                ALTER DEFAULT PRIVILEGES IN SCHEMA %1$s GRANT SELECT, USAGE ON SEQUENCES TO %2$s;
                """.formatted(schema, role());
    }

    private String role() {
        return applicationRole.isBlank() ? "CURRENT_USER" : quoted(applicationRole);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private boolean hasMigrations(String schema) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + folder(schema) + "/*.sql").length > 0;
        } catch (IOException _) {
            return false;
        }
    }

    private String location(String schema) {
        return "classpath:" + folder(schema);
    }

    private String folder(String schema) {
        return root + "/" + schema;
    }
}
