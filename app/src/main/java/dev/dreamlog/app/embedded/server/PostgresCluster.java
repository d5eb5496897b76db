package dev.dreamlog.app.embedded.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.dreamlog.app.embedded.folder.DataFolder;
import dev.dreamlog.app.embedded.folder.SecretFile;
import dev.dreamlog.app.embedded.program.PostgresPrograms;
import dev.dreamlog.app.embedded.program.Unpacking;
import dev.dreamlog.app.embedded.server.Command.Outcome;
import dev.dreamlog.app.start.StartRefused;

/** The files of one PostgreSQL and the commands that make, start and stop it. */
record PostgresCluster(PostgresPrograms programs, OwnProcesses processes, Path folder, Path log) {

    /** Nothing but start, stop and failures reaches the log: a failed statement or row may hold a dream. */
    private static final List<String> SETTINGS = List.of("fsync=on", "synchronous_commit=on", "max_connections=100",
            "listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", "log_timezone=UTC",
            "client_connection_check_interval=1s", "log_min_messages=fatal", "log_error_verbosity=terse",
            "log_min_error_statement=panic", "log_checkpoints=off");

    static PostgresCluster in(DataFolder data) throws IOException {
        Path programs = data.folder("bin/postgresql");
        return new PostgresCluster(PostgresPrograms.unpackedIn(programs), new OwnProcesses(programs),
                data.folder("postgresql").resolve("18"), data.folder("log").resolve("postgresql.log"));
    }

    /** Sorts and compares text by code point on every machine, so that no system library update breaks an index. */
    void makeOnce(PostgresKeys keys) throws IOException {
        Unpacking.once(folder, draft -> {
            Path password = draft.resolveSibling("password.new");
            SecretFile.write(password, keys.passwordOf(PostgresKeys.SUPERUSER));
            Outcome made = run("initdb", "-D", draft.toString(), "-U", PostgresKeys.SUPERUSER, "-A", "scram-sha-256",
                    "--pwfile", password.toString(), "-E", "UTF8", "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8", "--locale=C");
            Files.delete(password);
            if (made.failed()) {
                throw new StartRefused("PostgreSQL cannot make its files in " + folder + ": " + lastLine(made));
            }
        });
    }

    /** Returns when it accepts connections, which after a crash is after it has read its journal again. */
    ProcessHandle start(int port) {
        try {
            Files.deleteIfExists(log);
            processes.end();
            // What is left names a process that is dead, or one of a stranger who got its number since.
            Files.deleteIfExists(folder.resolve("postmaster.pid"));
            if (run("pg_ctl", "start", "-D", folder.toString(), "-l", log.toString(), "-o", options(port), "-w", "-t",
                    "600").failed()) {
                throw new StartRefused(
                        "PostgreSQL cannot start in " + folder + ": " + new LastWords(log, 3).inOneLine());
            }
            return processes.leader();
        } catch (IOException e) {
            throw new StartRefused("PostgreSQL cannot start in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Open transactions are rolled back, nothing is waited for, everything committed is on the disk. */
    void stop() {
        run("pg_ctl", "stop", "-D", folder.toString(), "-m", "fast", "-w", "-t", "30");
        processes.end();
    }

    private static String options(int port) {
        return "-p " + port + SETTINGS.stream().reduce("", (all, setting) -> all + " -c " + setting);
    }

    private Outcome run(String program, String... arguments) {
        List<String> words = Stream.concat(Stream.of(programs.path(program)), Stream.of(arguments)).toList();
        return Command.run(OrdinaryUser.command(words));
    }

    private static String lastLine(Outcome outcome) {
        return outcome.output().lines().reduce("", (_, line) -> line.isBlank() ? "" : line.strip());
    }
}
