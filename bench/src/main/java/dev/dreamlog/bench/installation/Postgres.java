package dev.dreamlog.bench.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL with the roles that the product's operations guide asks for. It trusts whoever reaches loopback. */
record Postgres(EmbeddedPostgres server) implements AutoCloseable {

    static final String OWNER = "dreamlog_owner";
    static final String APPLICATION = "dreamlog";
    private static final String SUPERUSER = "postgres";

    static Postgres start(Path folder) throws IOException, SQLException {
        System.setProperty("ot.epg.working-dir", Files.createDirectories(folder).toString());
        Postgres postgres = new Postgres(durable(folder.resolve("data")).start());
        postgres.createRoles();
        return postgres;
    }

    /** The library would rather be quick than durable, and a commit that touches no disk proves nothing. */
    static EmbeddedPostgres.Builder durable(Path data) {
        return EmbeddedPostgres.builder().setRegisterShutdownHook(false).setDataDirectory(data)
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100").setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8");
    }

    void createRoles() throws SQLException {
        administration().execute("create role " + OWNER + " login");
        administration().execute("create role " + APPLICATION + " login");
        administration().execute("grant " + APPLICATION + " to " + OWNER);
    }

    Database create(String name) throws SQLException {
        administration().execute("create database " + name + " owner " + OWNER);
        return database(name);
    }

    Database database(String name) {
        return new Database(server.getJdbcUrl(SUPERUSER, name));
    }

    Database copy(String template, String name) throws SQLException {
        administration().execute("create database " + name + " template " + template + " owner " + OWNER);
        return database(name);
    }

    /** With the two settings without which its numbers would mean nothing. */
    String version() throws SQLException {
        Database database = administration();
        return "PostgreSQL " + database.ask("show server_version").split(" ", 2)[0] + " (fsync "
                + database.ask("show fsync") + ", synchronous_commit " + database.ask("show synchronous_commit") + ")";
    }

    private Database administration() {
        return database(SUPERUSER);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
