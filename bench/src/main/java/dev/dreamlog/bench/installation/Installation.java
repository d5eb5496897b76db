package dev.dreamlog.bench.installation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything one run needs, under a folder of its own: it goes when the run ends, however it ends. Only what was
 * started here is ended here.
 */
public final class Installation implements AutoCloseable {

    private static final String SAMPLE = "sample";
    /** Of the packaged program itself: the one that looks beside it, too. */
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

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

    /** One in which nobody has made anything yet. */
    public Database newDatabase(String name) throws SQLException {
        return postgres.create(name);
    }

    /** One of any number of nodes over the same database, told what else it is told; it is ready. */
    public Node node(String name, Database database, String... settings) throws IOException, InterruptedException {
        return node(jar(), name, database, settings);
    }

    /** One that is started in another way. */
    public Node node(Way way, String name, Database database, String... settings)
            throws IOException, InterruptedException {
        return start(way.words(), name, database, List.of(settings));
    }

    /** A node with one more part that is in no jar of the product. */
    public Node nodeWith(Class<?> part, String name, Database database, String... settings)
            throws IOException, InterruptedException {
        return nodeWith(List.of(part), name, database, settings);
    }

    /** The same, and Java told something, too. */
    public Node nodeWith(Class<?> part, List<String> java, String name, Database database, String... settings)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add(sources(List.of(part)));
        return start(Stream.concat(java.stream(), beside(jar, List.of(part), name).stream()).toList(), name, database,
                all);
    }

    public Node nodeWith(List<Class<?>> parts, String name, Database database, String... settings)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add(sources(parts));
        return start(beside(jar, parts, name), name, database, all);
    }

    /** Axon as its starter sets it up, with one more part. */
    public Node stockWith(Class<?> part, String name, Database database) throws IOException, InterruptedException {
        Path stock = stock("bench-stock.jar");
        return keep(Node.other(beside(stock, List.of(part), name), folder.resolve(name), name, database,
                List.of(sources(List.of(part))))).ready();
    }

    /** A web application with JPA and nothing else. */
    public Node empty(String name, Database database) throws IOException, InterruptedException {
        return keep(Node.other(List.of("-jar", stock("bench-empty.jar").toString()), folder.resolve(name), name,
                database, List.of())).ready();
    }

    private static Path stock(String name) {
        return Path.of(System.getProperty("bench.stock", "bench-stock/target"), name);
    }

    private static String sources(List<Class<?>> parts) {
        return "spring.main.sources=" + String.join(",", parts.stream().map(Class::getName).toList());
    }

    private List<String> beside(Path program, List<Class<?>> parts, String name) throws IOException {
        Path classes = folder.resolve(name + "-part");
        for (Class<?> part : parts) {
            String file = part.getName().replace('.', '/') + ".class";
            Files.createDirectories(classes.resolve(file).getParent());
            try (InputStream code = part.getResourceAsStream("/" + file)) {
                Files.copy(Objects.requireNonNull(code), classes.resolve(file));
            }
        }
        return List.of("-Dloader.path=" + classes, "-cp", program.toString(), LAUNCHER);
    }

    /** The packaged program, as anybody starts it. */
    public Way jar(String... flags) {
        return Way.of("jar", flags, "-jar", jar.toString());
    }

    /** The same unpacked and with its classes prepared, where the build has made that. */
    public Optional<Way> prepared() {
        Path unpacked = jar.resolveSibling("dreamlog");
        Path cache = unpacked.resolve("dreamlog.aot");
        return Files.isRegularFile(cache)
                ? Optional.of(Way.of("folder with its cache", new String[]{"-XX:AOTCache=" + cache}, "-jar",
                        unpacked.resolve("dreamlog.jar").toString()))
                : Optional.empty();
    }

    /** A way to start the product, in words for Java. */
    public record Way(String title, List<String> words) {

        static Way of(String title, String[] flags, String... program) {
            return new Way(title, Stream.concat(Stream.of(flags), Stream.of(program)).toList());
        }
    }

    /** Another server beside the installation's own. */
    public ArchivingPostgres archivingPostgres(Path data, Path archive) throws IOException, SQLException {
        return keep(ArchivingPostgres.start(data, archive));
    }

    /** One that is brought to where another was, by copied files and what that one has archived since. */
    public ArchivingPostgres recovered(Path copy, Path data, Path archive)
            throws IOException, SQLException, InterruptedException {
        return keep(ArchivingPostgres.recover(copy, data, archive));
    }

    /** All that is cached is gone. */
    public void emptyRedis() throws IOException {
        redis.empty();
    }

    /** Some place of its own for what a scenario keeps; it goes with the installation. */
    public Path folder(String name) {
        return folder.resolve(name);
    }

    /** For what a node has to find when it starts. */
    public Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Node start(List<String> program, String name, Database database, List<String> settings)
            throws IOException, InterruptedException {
        return keep(Node.start(program, folder.resolve(name), name, database, redis, settings)).ready();
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

    static void delete(Path folder) {
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
