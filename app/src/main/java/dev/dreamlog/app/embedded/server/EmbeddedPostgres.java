package dev.dreamlog.app.embedded.server;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import dev.dreamlog.app.embedded.folder.DataFolder;
import dev.dreamlog.app.embedded.folder.SecretFile;
import dev.dreamlog.app.start.StartRefused;
import dev.dreamlog.contract.api.InstallationSecret;

/** A real PostgreSQL for those who have none: durable, of this machine only, with one database for us. */
final class EmbeddedPostgres {

    private static final String DATABASE = "dreamlog";

    private final PostgresCluster cluster;
    private final PostgresKeys keys;
    private final int port = FreePort.find();
    private final KeptAlive server;

    private EmbeddedPostgres(PostgresCluster cluster, PostgresKeys keys) {
        this.cluster = cluster;
        this.keys = keys;
        this.server = new KeptAlive("PostgreSQL", () -> cluster.start(port)).watch();
    }

    static EmbeddedPostgres start(DataFolder data) {
        try {
            PostgresKeys keys = new PostgresKeys(
                    new InstallationSecret(new SecretFile(data.file("postgresql.key")).readOrMake()));
            PostgresCluster cluster = PostgresCluster.in(data);
            cluster.makeOnce(keys);
            EmbeddedPostgres postgres = new EmbeddedPostgres(cluster, keys);
            postgres.prepare();
            return postgres;
        } catch (IOException | SQLException e) {
            throw new StartRefused("PostgreSQL cannot be set up in " + data.root() + ": " + e.getMessage(), e);
        }
    }

    /** As if the operator had named this database. */
    Map<String, Object> settings() {
        return Map.of("spring.datasource.url", url(DATABASE), "spring.datasource.username", PostgresKeys.APPLICATION,
                "spring.datasource.password", keys.passwordOf(PostgresKeys.APPLICATION), "spring.flyway.user",
                PostgresKeys.OWNER, "spring.flyway.password", keys.passwordOf(PostgresKeys.OWNER));
    }

    /** The driver otherwise repeats the values of a refused row in its message, and so in our log. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?logServerErrorDetail=false";
    }

    DataSource as(String role, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setUser(role);
        source.setPassword(keys.passwordOf(role));
        return source;
    }

    void close() {
        server.close(cluster::stop);
    }

    /** Runs at every start, because the first one may have been cut short anywhere. */
    private void prepare() throws SQLException {
        try (Connection connection = as(PostgresKeys.SUPERUSER, "postgres").getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : new String[]{PostgresKeys.OWNER, PostgresKeys.APPLICATION}) {
                if (isMissing(statement, "pg_roles WHERE rolname = '" + role + "'")) {
                    statement.execute("CREATE ROLE " + role);
                }
                statement.execute("ALTER ROLE " + role + " LOGIN PASSWORD '" + keys.passwordOf(role) + "'");
            }
            statement.execute("GRANT " + PostgresKeys.APPLICATION + " TO " + PostgresKeys.OWNER);
            createOnce(statement, DATABASE);
        }
    }

    static void createOnce(Statement statement, String database) throws SQLException {
        if (isMissing(statement, "pg_database WHERE datname = '" + database + "'")) {
            statement.execute("CREATE DATABASE " + database + " OWNER " + PostgresKeys.OWNER);
        }
    }

    private static boolean isMissing(Statement statement, String thing) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM " + thing)) {
            return !found.next();
        }
    }
}
