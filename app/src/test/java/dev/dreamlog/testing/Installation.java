package dev.dreamlog.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import dev.dreamlog.app.embedded.server.TestServers;

/** An empty database, a Redis and a secret, for any number of nodes that know nothing of the other tests' nodes. */
public final class Installation {

    private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private final Map<String, Object> settings = new HashMap<>(TestServers.settingsWithFreshDatabase());

    public Installation() {
        settings.put("dreamlog.secret", SECRET);
    }

    /** A node inside this process. */
    public Node node(String roles, String... arguments) {
        return Node.start(roles, with(arguments));
    }

    /** A node that can be killed. */
    public RunningJar jar(Path dataFolder, String... arguments) throws IOException {
        return RunningJar.start(dataFolder, with(arguments));
    }

    /** The database as the nodes see it. */
    public JdbcClient database() {
        return JdbcClient.create(new DriverManagerDataSource(text("url"), text("username"), text("password")));
    }

    private String text(String setting) {
        return String.valueOf(settings.get("spring.datasource." + setting));
    }

    private String[] with(String... arguments) {
        return Stream.concat(settings.entrySet().stream().map(one -> "--" + one.getKey() + "=" + one.getValue()),
                Stream.of(arguments)).toArray(String[]::new);
    }
}
