package dev.dreamlog.bench.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything one run needs, under a folder of its own: it goes when the run ends, however it ends. Only what was
 * started here is ended here.
 */
public final class Installation implements AutoCloseable {

    private static final String SAMPLE = "sample";

    private final Path folder;
    private final Path jar;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Postgres postgres;
    private final Redis redis;

    private Installation(Path jar, Path folder) throws IOException, SQLException {
        this.jar = jar;
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        this.postgres = keep(Postgres.start(folder.resolve("postgresql")));
        this.redis = keep(Redis.start(folder.resolve("redis")));
    }

    /** Its database has been migrated by the product and holds one account and one dream. */
    public static Installation start(Path jar) throws Exception {
        if (!Files.isRegularFile(jar)) {
            throw new IOException(jar + " is missing: mvn -Pbench verify builds it");
        }
        // Beside the program and not among temporary files, which may lie in memory, where a commit costs nothing.
        Installation installation = new Installation(jar,
                Files.createTempDirectory(jar.toAbsolutePath().getParent(), "bench").toRealPath());
        Database sample = installation.postgres.create(SAMPLE);
        try (Node node = installation.node("sample", sample)) {
            Dreamer.join(node).record(node);
        }
        return installation;
    }

    /** A copy of what the product made, for one scenario alone. */
    public Database database(String name) throws SQLException {
        return postgres.copy(SAMPLE, name);
    }

    /** One of any number of nodes over the same database, told what else it is told; it is ready. */
    public Node node(String name, Database database, String... settings) throws IOException, InterruptedException {
        return keep(Node.start(jar, folder.resolve(name), name, database, redis, List.of(settings))).ready();
    }

    public List<String> versions() throws SQLException {
        return List.of("Java " + Runtime.version(), postgres.version(), redis.version());
    }

    private synchronized <T extends AutoCloseable> T keep(T started) {
        running.push(started);
        return started;
    }

    @Override
    public synchronized void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println("Something was left behind: " + e);
            }
        }
        delete(folder);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            System.err.println("Something was left behind: " + e);
        }
    }
}
