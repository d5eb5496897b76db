package dev.dreamlog.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.app.embedded.server.TestServers;

/** An empty database, a Redis and secrets, for any number of nodes that know nothing of the other tests' nodes. */
public final class Installation {

    private static final List<String> SECRETS = List.of(
            "--dreamlog.secret=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "--dreamlog.master-keys=Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=",
            "--dreamlog.log.keys=AQEDAwUFBwcJCQsLDQ0PDxERExMVFRcXGRkbGx0dHx8=");

    private final DataSource database = FreshDatabase.create();
    private final Supplier<List<String>> redis;

    public Installation() {
        this(TestServers::settingsOfRedis);
    }

    private Installation(Supplier<List<String>> redis) {
        this.redis = redis;
    }

    /** With a Redis that may be killed. */
    public static Installation over(OwnRedis redis) {
        return new Installation(redis::settings);
    }

    /** A node inside this process. */
    public Node node(String roles, String... arguments) {
        return Node.start(roles, settings(arguments));
    }

    /** A node that can be killed. */
    public RunningJar jar(Path dataFolder, String... arguments) throws IOException {
        return RunningJar.start(dataFolder, settings(arguments));
    }

    public JdbcClient database() {
        return JdbcClient.create(database);
    }

    /** What a node has to be told to be one of these, and what else it is told. */
    public String[] settings(String... arguments) {
        try {
            return Stream.of(List.of(FreshDatabase.settings(database)), redis.get(), SECRETS,
                    List.of(arguments)).flatMap(Collection::stream).toArray(String[]::new);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
