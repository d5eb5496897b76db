package dev.dreamlog.app.embedded.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import dev.dreamlog.app.embedded.folder.DataFolder;
import dev.dreamlog.app.embedded.folder.SecretFile;
import dev.dreamlog.app.embedded.program.RedisProgram;
import dev.dreamlog.app.embedded.server.Command.Outcome;
import dev.dreamlog.app.start.StartRefused;

/**
 * A real Redis for those who have none. It holds only what PostgreSQL can tell again, and so nothing of it on the disk:
 * a file would remember pages of a journal that are to be forgotten.
 */
final class EmbeddedRedis {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RedisProgram program;
    private final OwnProcesses processes;
    private final Path folder;
    private final Path log;
    private final String password;
    private final int port = FreePort.find();
    private final KeptAlive server;

    private EmbeddedRedis(DataFolder data) throws IOException {
        Path programs = data.folder("bin/redis");
        program = RedisProgram.unpackedIn(programs);
        processes = new OwnProcesses(programs);
        folder = data.folder("redis");
        log = data.folder("log").resolve("redis.log");
        password = HexFormat.of().formatHex(new SecretFile(data.file("redis.key")).readOrMake());
        server = new KeptAlive("Redis", this::start).watch();
    }

    static EmbeddedRedis start(DataFolder data) {
        try {
            return new EmbeddedRedis(data);
        } catch (IOException e) {
            throw new StartRefused("Redis cannot be set up in " + data.root() + ": " + e.getMessage(), e);
        }
    }

    /** As if the operator had named this server. */
    Map<String, Object> settings() {
        return Map.of("spring.data.redis.host", "127.0.0.1", "spring.data.redis.port", port,
                "spring.data.redis.password", password);
    }

    void close() {
        server.close(processes::end);
    }

    private ProcessHandle start() {
        try {
            Files.deleteIfExists(log);
            processes.end();
            // Earlier versions of Dreamlog let it keep one.
            Files.deleteIfExists(folder.resolve("appendonly.aof"));
            Outcome started = Command.run(List.of(program.path().toString(), configuration().toString()));
            if (started.failed()
                    || !Patience.of(PATIENCE).until(() -> new RedisGreeting(port, password).isAnswered())) {
                throw new StartRefused("Redis cannot start in " + folder + ": " + started.output()
                        + new LastWords(log, 1).inOneLine() + "; nothing is lost when that folder is deleted.");
            }
            return processes.leader();
        } catch (IOException e) {
            throw new StartRefused("Redis cannot start in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** As a daemon it is out of reach of the terminal's Ctrl+C, which would end it before those who use it. */
    private Path configuration() throws IOException {
        Path file = folder.resolve("redis.conf");
        SecretFile.write(file, """
                bind 127.0.0.1
                port %d
                requirepass %s
                daemonize yes
                pidfile "%s"
                dir "%s"
                logfile "%s"
                loglevel warning
                appendonly no
                save ""
                maxmemory 256mb
                maxmemory-policy allkeys-lru
                """.formatted(port, password, folder.resolve("redis.pid"), folder, log));
        return file;
    }
}
