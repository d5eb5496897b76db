package dev.dreamlog.bench.installation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The packaged program as a process in its production profile. */
public final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    /** The same for all nodes and purposes, and a secret to nobody: nothing outlives the run. */
    private static final String WORDS = "for the bench: 0123456789 abcdef";
    private static final String SECRET = Base64.getEncoder().encodeToString(masterKey());

    /** All clients come from one address, and are not meant to be held up. */
    private static final List<String> UNLIMITED = List.of("dreamlog.limits.registrations=1000000/1m",
            "dreamlog.limits.sign-ins-by-address=1000000/1m", "dreamlog.limits.requests=100000000/1m",
            "dreamlog.limits.requests-by-address=100000000/1m", "dreamlog.limits.posts=1000000/1h",
            "dreamlog.limits.likes=1000000/1h", "server.tomcat.max-keep-alive-requests=-1");

    private final String name;
    private final Process process;
    private final URI url;
    private final URI health;
    private final Path log;

    private Node(String name, Process process, int port, String health, int healthPort, Path log) {
        this.name = name;
        this.process = process;
        this.url = URI.create("http://127.0.0.1:" + port);
        this.health = URI.create("http://127.0.0.1:" + healthPort + health);
        this.log = log;
    }

    /** Returns at once: whoever has it can end it, also while it starts. */
    static Node start(List<String> program, Path folder, String name, Database database, Redis redis,
            List<String> own) throws IOException {
        int port = FreePort.find();
        int health = FreePort.find();
        Path log = Files.createDirectories(folder).resolve("log");
        List<String> settings = new ArrayList<>(UNLIMITED);
        settings.addAll(own);
        settings.addAll(List.of("spring.profiles.active=production", "server.port=" + port,
                "server.address=127.0.0.1", "management.server.port=" + health, "dreamlog.node-id=" + name,
                "dreamlog.data-dir=" + folder, "dreamlog.secret=" + SECRET, "dreamlog.master-keys=" + SECRET,
                "dreamlog.log.name=bench", "dreamlog.log.keys=" + SECRET,
                "spring.data.redis.url=redis://127.0.0.1:" + redis.port(),
                "spring.datasource.url=" + database.address() + "?logServerErrorDetail=false",
                "spring.datasource.username=" + Postgres.APPLICATION, "spring.datasource.password=none",
                "spring.flyway.user=" + Postgres.OWNER, "spring.flyway.password=none"));
        ProcessBuilder command = command(program, settings);
        Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        return new Node(name, process, port, "/actuator/health/readiness", health, log);
    }

    /** Any other Spring Boot program over a database that is its own. */
    static Node other(List<String> program, Path folder, String name, Database database, List<String> own)
            throws IOException {
        int port = FreePort.find();
        Path log = Files.createDirectories(folder).resolve("log");
        List<String> settings = new ArrayList<>(own);
        settings.addAll(List.of("server.port=" + port, "server.address=127.0.0.1",
                "spring.datasource.url=" + database.address(), "spring.datasource.username=" + Postgres.OWNER,
                "spring.datasource.password=none"));
        Process process = command(program, settings).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        return new Node(name, process, port, "/", port, log);
    }

    private static ProcessBuilder command(List<String> program, List<String> settings) {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(program);
        settings.forEach(setting -> words.add("--" + setting));
        ProcessBuilder command = new ProcessBuilder(words);
        command.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("DREAMLOG_"));
        return command;
    }

    /** @throws IOException with what it said, when it ended or took too long */
    Node ready() throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() - end < 0) {
                if (isAnswered(http, question)) {
                    return this;
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
        throw new IOException("Node " + name + " did not become ready:\n" + Files.readString(log));
    }

    private static boolean isAnswered(HttpClient http, HttpRequest question) throws InterruptedException {
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    /** Wraps the keys of people's words on every node. */
    public static byte[] masterKey() {
        return WORDS.getBytes(US_ASCII);
    }

    /** Under which it claims its share of the log. */
    public String name() {
        return name;
    }

    /** All it has said so far. */
    public String said() throws IOException {
        return Files.readString(log);
    }

    /** What a part beside the program answers, however long it works. */
    public String ask(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(url.resolve(path)).timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(answer + ": " + answer.body());
            }
            return answer.body();
        }
    }

    /** How much memory it has had at most, pages of the files it maps among them. */
    public long mostMebibytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:")).findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", ""))).orElseThrow() / 1024;
        }
    }

    /** At once, as a machine dies. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Where it answers, for whoever writes requests by hand. */
    public URI url() {
        return url;
    }

    URI at(String path) {
        return url.resolve("/api/v1" + path);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        process.destroyForcibly().onExit().join();
    }
}
