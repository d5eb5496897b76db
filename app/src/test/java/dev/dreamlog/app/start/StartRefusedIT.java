package dev.dreamlog.app.start;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import dev.dreamlog.testing.OfItsOwnProcesses;
import dev.dreamlog.testing.PackagedJar;
import dev.dreamlog.testing.PackagedJar.End;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

@OfItsOwnProcesses
class StartRefusedIT {

    @TempDir
    private Path folder;

    @Test
    void a_data_folder_that_cannot_be_written() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertOneSentence(start("--dreamlog.data-dir=" + file), "The data folder " + file + " cannot be written");
    }

    @Test
    void production_without_its_settings() throws Exception {
        assertOneSentence(start("--spring.profiles.active=production"), "SPRING_DATASOURCE_URL");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void production_with_a_secret_that_can_be_guessed() throws Exception {
        assertOneSentence(start("--spring.profiles.active=production", "--spring.data.redis.host=127.0.0.1",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/dreamlog", "--dreamlog.secret=changeme",
                "--dreamlog.master-keys=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "--dreamlog.log.name=dreams.example/log",
                "--dreamlog.log.keys=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="), "The setting dreamlog.secret");
    }

    @Test
    void a_database_that_is_not_there() throws Exception {
        assertOneSentence(start("--spring.profiles.active=production", "--spring.data.redis.host=127.0.0.1",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/dreamlog",
                "--dreamlog.secret=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "--dreamlog.master-keys=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "--dreamlog.log.name=dreams.example/log",
                "--dreamlog.log.keys=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="), "The database");
    }

    @Test
    void a_port_that_is_taken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = "--server.port=" + taken.getLocalPort();
            assertOneSentence(start("--dreamlog.data-dir=" + folder, port, "--management.server.port=0"),
                    "Port " + taken.getLocalPort() + " is already in use");
        }
    }

    @Test
    void a_data_folder_that_another_dreamlog_uses() throws Exception {
        Path lock = folder.toRealPath().resolve("lock");
        try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE); FileLock _ = channel.lock()) {
            assertOneSentence(start("--dreamlog.data-dir=" + folder), "belongs to another running Dreamlog");
        }
    }

    @Test
    @EnabledIf("anOlderJavaIsHere")
    void a_java_that_is_too_old() throws Exception {
        End end = PackagedJar.runToItsEnd(PackagedJar.commandUnder(olderJava()).directory(folder.toFile()));

        assertOneSentence(end, "Dreamlog needs Java 25 or newer");
    }

    private End start(String... arguments) throws IOException, InterruptedException {
        return PackagedJar.runToItsEnd(PackagedJar.command(arguments).directory(folder.toFile()));
    }

    private static void assertOneSentence(End end, String beginning) {
        assertThat(end.exitCode()).isEqualTo(1);
        assertThat(end.errors().lines()).singleElement().asString().contains(beginning).endsWith(".");
    }

    /** Maven itself may have been started by one; nothing else is known about this machine. */
    static boolean anOlderJavaIsHere() throws IOException {
        Path release = olderJava().resolve("release");
        return Files.isReadable(release) && Files.readString(release).lines()
                .anyMatch(line -> line.matches("JAVA_VERSION=\"(17|18|19|2[0-4])\\b.*"));
    }

    private static Path olderJava() {
        return Path.of(System.getProperty("java.home.of.maven", ""));
    }
}
