package dev.dreamlog.app.embedded.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.dreamlog.app.start.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SecretFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_secret_is_made_once_and_stays_the_same() {
        byte[] made = secret().readOrMake();

        assertThat(made).hasSize(32);
        assertThat(secret().readOrMake()).isEqualTo(made);
    }

    @Test
    void two_installations_have_different_secrets() {
        assertThat(secret().readOrMake()).isNotEqualTo(new SecretFile(folder.resolve("other")).readOrMake());
    }

    @Test
    void nobody_but_the_owner_may_read_it() throws IOException {
        secret().readOrMake();

        assertThat(modes()).isEqualTo("rw-------");
    }

    @Test
    void a_secret_left_open_is_closed_again() throws IOException {
        secret().readOrMake();
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-r--r--"));

        secret().readOrMake();

        assertThat(modes()).isEqualTo("rw-------");
    }

    @Test
    void a_damaged_secret_is_named_and_never_replaced() throws IOException {
        Files.writeString(path(), "!!");

        assertThatExceptionOfType(StartRefused.class).isThrownBy(secret()::readOrMake)
                .withMessageContaining(path().toString());
        assertThat(path()).hasContent("!!");
    }

    private SecretFile secret() {
        return new SecretFile(path());
    }

    private Path path() {
        return folder.resolve("secret");
    }

    private String modes() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path()));
    }
}
