package dev.dreamlog.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.app.embedded.server.OwnServers;
import dev.dreamlog.app.embedded.server.TestServers;
import dev.dreamlog.transparency.LogKey;
import dev.dreamlog.transparency.VerifierKey;

/** An empty database, a Redis and secrets, for any number of nodes that know nothing of the other tests' nodes. */
public final class Installation {

    private static final List<String> SECRETS = List.of(
            "--dreamlog.secret=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "--dreamlog.master-keys=Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=",
            "--dreamlog.log.keys=AQEDAwUFBwcJCQsLDQ0PDxERExMVFRcXGRkbGx0dHx8=");

    private static final LogKey LOG_KEY = new LogKey("dreamlog.localhost",
            Base64.getDecoder().decode(SECRETS.getLast().substring(SECRETS.getLast().indexOf('=') + 1)));

    private final DataSource database;
    private final Supplier<List<String>> servers;

    public Installation() {
        this(TestServers::settingsOfRedis);
    }

    private Installation(Supplier<List<String>> redis) {
        database = FreshDatabase.create();
        servers = () -> Stream.concat(settingsOfDatabase(), redis.get().stream()).toList();
    }

    private Installation(OwnServers own) {
        database = own.database();
        servers = own::settings;
    }

    /** With a Redis that may be killed. */
    public static Installation over(OwnRedis redis) {
        return new Installation(redis::settings);
    }

    /** With servers that may be killed. */
    public static Installation over(OwnServers own) {
        return new Installation(own);
    }

    /** A node inside this process. */
    public Node node(String roles, String... arguments) {
        return Node.start(roles, settings(arguments));
    }

    /** A node that can be killed. */
    public RunningJar jar(Path dataFolder, String... arguments) throws IOException {
        return RunningJar.start(dataFolder, settings(arguments));
    }

    /** As its owner sees it. */
    public JdbcClient database() {
        return JdbcClient.create(database);
    }

    public DataSource dataSource() {
        return database;
    }

    /** What an auditor was given to check this log with. */
    public VerifierKey logKey() {
        return LOG_KEY.verifier();
    }

    /** What a node has to be told to be one of these, and what else it is told. */
    public String[] settings(String... arguments) {
        return Stream.of(servers.get(), SECRETS, List.of(arguments)).flatMap(Collection::stream)
                .toArray(String[]::new);
    }

    private Stream<String> settingsOfDatabase() {
        try {
            return Stream.of(FreshDatabase.settings(database));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
