package dev.dreamlog.app.embedded.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

import dev.dreamlog.app.embedded.folder.DataFolder;

/** The embedded servers as tests use them: one of each per build, started by the product's own code. */
public final class TestServers {

    public static final String FOLDER = "target/servers";

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable EmbeddedServers servers;
    private static boolean applicationsEndThem;

    private TestServers() {}

    /** The same for all applications of this build, empty when the first one starts. */
    public static synchronized void forApplications() {
        servers();
        applicationsEndThem = true;
    }

    /** A database that nobody else uses. */
    public static DataSource freshDatabase() {
        String name = "fresh_" + DATABASES.incrementAndGet();
        replace(servers(), name);
        return servers().postgres().as(PostgresKeys.OWNER, name);
    }

    public static DataSource asApplication(String database) {
        return servers().postgres().as(PostgresKeys.APPLICATION, database);
    }

    /** What an application has to be told to work in this database. */
    public static List<String> settings(String database) {
        Map<String, Object> settings = new HashMap<>(servers().postgres().settings());
        settings.put("spring.datasource.url", servers().postgres().url(database));
        return arguments(settings);
    }

    /** What an application of another process has to be told to share the Redis of this one's. */
    public static List<String> settingsOfRedis() {
        return arguments(servers().redis().settings());
    }

    static List<String> arguments(Map<String, Object> settings) {
        return settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()).toList();
    }

    private static synchronized EmbeddedServers servers() {
        if (servers == null) {
            DataFolder folder = DataFolder.claim(Path.of(FOLDER));
            forgetRedis(folder);
            servers = EmbeddedServers.in(folder);
            replace(servers, "dreamlog");
            Runtime.getRuntime().addShutdownHook(new Thread(TestServers::endUnlessApplicationsDo));
        }
        return servers;
    }

    private static void forgetRedis(DataFolder folder) {
        try {
            new OwnProcesses(folder.folder("bin")).end();
            FileSystemUtils.deleteRecursively(folder.file("redis"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(EmbeddedServers servers, String database) {
        try (Connection connection = servers.postgres().as(PostgresKeys.SUPERUSER, "postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
            EmbeddedPostgres.createOnce(statement, database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Applications end their servers themselves, after their last word to them. */
    private static synchronized void endUnlessApplicationsDo() {
        if (servers != null && !applicationsEndThem) {
            servers.postgres().close();
        }
    }
}
