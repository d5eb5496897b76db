package dev.dreamlog.bench.installation;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import redis.embedded.RedisServer;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** A Redis that keeps nothing on disk: it is a cache. */
record Redis(RedisServer server, Path program, int port) implements AutoCloseable {

    private static final Pattern VERSION = Pattern.compile("v=(\\S+)");

    static Redis start(Path folder) throws IOException {
        Path program = unpack(Files.createDirectories(folder).resolve("redis-server"));
        int port = FreePort.find();
        RedisServer server = RedisServer.newRedisServer().executableProvider(program::toFile).port(port)
                .bind("127.0.0.1").setting("save \"\"").setting("dir " + folder).build();
        server.start();
        return new Redis(server, program, port);
    }

    void empty() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("FLUSHALL\r\n".getBytes(US_ASCII));
            if (socket.getInputStream().read() != '+') {
                throw new IOException("Redis would not be emptied");
            }
        }
    }

    String version() {
        try {
            Process asked = new ProcessBuilder(program.toString(), "--version").start();
            Matcher version = VERSION.matcher(asked.inputReader().readAllAsString());
            return version.find() ? "Redis " + version.group(1) : "Redis";
        } catch (IOException e) {
            return "Redis (" + e.getMessage() + ")";
        }
    }

    private static Path unpack(Path program) throws IOException {
        String packed = Objects.requireNonNull(
                ExecutableProvider.newProvidedVersionsMap().get(OsArchitecture.detectOSandArchitecture()),
                "there is no Redis for this machine");
        try (InputStream content = Objects.requireNonNull(ExecutableProvider.class.getResourceAsStream(packed))) {
            Files.copy(content, program);
        }
        if (!program.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + program + " executable");
        }
        return program;
    }

    @Override
    public void close() throws IOException {
        server.stop();
    }
}
