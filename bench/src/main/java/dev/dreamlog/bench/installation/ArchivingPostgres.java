package dev.dreamlog.bench.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import static java.nio.file.StandardOpenOption.APPEND;

/**
 * A PostgreSQL set up as the operations guide has it: it hands its journal over to an archive, from which, together with
 * a copy of its files, an empty server can be brought to where it was.
 */
public final class ArchivingPostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    /** What only the running server needs, or makes anew. */
    private static final Set<String> NOT_CONTENTS_OF = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify",
            "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");
    private static final Set<String> NOT = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

    private final Postgres postgres;
    private final Path data;
    private boolean dead;

    private ArchivingPostgres(Path data, EmbeddedPostgres.Builder server) throws IOException {
        this.data = data;
        this.postgres = new Postgres(server.setCleanDataDirectory(false).setPGStartupWait(PATIENCE).start());
    }

    /** A new one, without anything in it. */
    static ArchivingPostgres start(Path data, Path archive) throws IOException, SQLException {
        Files.createDirectories(archive);
        ArchivingPostgres started = new ArchivingPostgres(data, Postgres.durable(data)
                .setDataDirectoryCustomizer(folder -> configure(folder.toPath(), """
                        archive_mode = on
                        archive_timeout = 30s
                        archive_command = '%s'
                        """.formatted(archiving(archive)))));
        started.postgres.createRoles();
        return started;
    }

    /** A file is in the archive whole or not at all, also when the machine dies meanwhile; it is never overwritten. */
    private static String archiving(Path archive) {
        return "test ! -f %1$s/%%f && cp %%p %1$s/%%f.part && sync %1$s/%%f.part && mv %1$s/%%f.part %1$s/%%f"
                .formatted(archive);
    }

    private static void configure(Path data, String settings) {
        try {
            Files.writeString(data.resolve("postgresql.auto.conf"), settings, APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Database create(String name) throws SQLException {
        return postgres.create(name);
    }

    public Database database(String name) {
        return postgres.database(name);
    }

    /**
     * Copies all files while the server works, by the interface that pg_basebackup also uses.
     *
     * @return how many bytes they have
     */
    public long backUpTo(Path copy) throws IOException, SQLException {
        try (Connection connection = database("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('exercise', fast => true)");
            copyFiles(data, copy);
            try (ResultSet end = statement.executeQuery("select labelfile from pg_backup_stop()")) {
                end.next();
                Files.writeString(copy.resolve("backup_label"), end.getString(1));
            }
        }
        try (Stream<Path> files = Files.walk(copy)) {
            return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
        }
    }

    /** With all its processes at once, and its files: as if the machine had burnt down. */
    public void destroy() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        dead = true;
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> CompletableFuture.allOf(process.onExit()).join());
        Installation.delete(data);
    }

    /** Returns when everything that is in the archive is in the tables again, and it can be written to. */
    static ArchivingPostgres recover(Path copy, Path empty, Path archive)
            throws IOException, SQLException, InterruptedException {
        copyFiles(copy, empty);
        Files.createFile(empty.resolve("recovery.signal"));
        configure(empty, "restore_command = 'cp %s/%%f %%p'%n".formatted(archive));
        ArchivingPostgres recovering = new ArchivingPostgres(empty, Postgres.durable(empty));
        while (recovering.database("postgres").ask("select pg_is_in_recovery()").equals("t")) {
            Thread.sleep(Duration.ofMillis(200));
        }
        return recovering;
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path copy = Files.createDirectories(to.resolve(from.relativize(folder)));
                Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(folder));
                return NOT_CONTENTS_OF.contains(from.relativize(folder).toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !NOT.contains(file.getFileName().toString())) {
                    try {
                        Files.copy(file, to.resolve(from.relativize(file)));
                    } catch (NoSuchFileException _) {
                        // The server has removed it meanwhile; its journal tells so.
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        if (!dead) {
            postgres.close();
        }
    }
}
