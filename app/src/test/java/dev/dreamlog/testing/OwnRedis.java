package dev.dreamlog.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.dreamlog.app.embedded.program.RedisProgram;

/** A Redis that belongs to one test, which may kill it or make it hang. It keeps nothing. */
public final class OwnRedis implements AutoCloseable {

    private static final Path FOLDER = Path.of("target/own-redis").toAbsolutePath();

    private final Path program;
    private final int port;
    private Process server;

    public OwnRedis() throws IOException {
        program = RedisProgram.unpackedIn(Files.createDirectories(FOLDER)).path();
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = start();
    }

    /** What a node has to be told to use it. */
    List<String> settings() {
        return List.of("--spring.data.redis.host=127.0.0.1", "--spring.data.redis.port=" + port);
    }

    /** SIGSTOP: it takes connections and requests, and answers none. */
    public void hang() {
        Signal.STOP.send(List.of(server.toHandle()));
    }

    /** SIGCONT. */
    public void goOn() {
        Signal.CONT.send(List.of(server.toHandle()));
    }

    public void kill() {
        server.destroyForcibly().onExit().join();
    }

    /** At the same address, without any memory. */
    public void comeBack() throws IOException {
        server = start();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(program.toString(), "--bind", "127.0.0.1", "--port", Integer.toString(port), "--save",
                "", "--appendonly", "no").redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    @Override
    public void close() {
        kill();
    }
}
