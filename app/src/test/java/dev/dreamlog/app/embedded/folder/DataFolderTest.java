package dev.dreamlog.app.embedded.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.dreamlog.app.start.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DataFolderTest {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    @TempDir
    private Path folder;

    @Test
    void a_folder_that_is_missing_is_made() {
        Path wished = folder.resolve("a/b");

        assertThat(DataFolder.claim(wished).root()).isDirectory();
    }

    @Test
    void nobody_else_may_look_into_what_is_made() throws IOException {
        DataFolder made = DataFolder.claim(folder.resolve("made"));

        assertThat(Files.getPosixFilePermissions(made.root())).isEqualTo(OWNER_ONLY);
        assertThat(Files.getPosixFilePermissions(made.folder("redis"))).isEqualTo(OWNER_ONLY);
    }

    @Test
    void one_process_may_claim_its_folder_again() {
        assertThat(DataFolder.claim(folder)).isSameAs(DataFolder.claim(folder.resolve(".")));
    }

    @Test
    void what_is_no_folder_is_refused_by_name() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> DataFolder.claim(file))
                .withMessageContaining(file.toString()).withMessageContaining("--dreamlog.data-dir");
    }
}
