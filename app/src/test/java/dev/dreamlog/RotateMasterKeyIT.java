package dev.dreamlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.OfItsOwnProcesses;
import dev.dreamlog.testing.PackagedJar;
import dev.dreamlog.testing.PackagedJar.End;
import dev.dreamlog.testing.RunningJar;

import static org.assertj.core.api.Assertions.assertThat;

/** An installation gets a new master key between two lives, and only then loses the old one. */
@OfItsOwnProcesses
class RotateMasterKeyIT {

    private static final String LOST = "I lost the key of my house in a train.";

    @TempDir
    private Path folder;

    @Test
    void the_new_key_opens_what_was_written_under_the_old_one_and_the_old_one_nothing() throws Exception {
        Path file = folder.toRealPath().resolve("master-keys");
        String dream;
        try (RunningJar dreamlog = RunningJar.start(folder)) {
            dream = dreamlog.demo("dreamer").post("/dreams", Map.of("text", LOST)).hasStatus(201).at("/id");
            assertThat(rotate()).extracting(End::exitCode, End::errors).satisfiesExactly(
                    code -> assertThat(code).isEqualTo(1),
                    errors -> assertThat(errors).asString().contains("belongs to another running Dreamlog"));
        }
        String old = Files.readString(file);

        assertThat(rotate()).isEqualTo(new End(0, ""));

        String fresh = Files.readString(file);
        assertThat(fresh.lines()).hasSize(1).doesNotContainAnyElementsOf(old.lines().toList());
        try (RunningJar dreamlog = RunningJar.start(folder)) {
            Caller dreamer = dreamlog.demo("dreamer");
            dreamer.with("If-Match", "\"1\"").patch("/dreams/" + dream, Map.of("title", "Found")).hasStatus(200);
            assertThat(dreamer.get("/dreams/" + dream).at("/text")).isEqualTo(LOST);
        }
        Files.writeString(file, old);
        End refused = PackagedJar.runToItsEnd(PackagedJar.command("--dreamlog.data-dir=" + folder, "--server.port=0",
                "--management.server.port=0"));
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors().lines()).singleElement().asString().startsWith("The master key is not the one");
        assertThat(rotate().errors().lines()).singleElement().asString().startsWith("The master key is not the one");
    }

    private End rotate() throws IOException, InterruptedException {
        return PackagedJar.runToItsEnd(PackagedJar.command("rotate-master-key", "--dreamlog.data-dir=" + folder));
    }
}
