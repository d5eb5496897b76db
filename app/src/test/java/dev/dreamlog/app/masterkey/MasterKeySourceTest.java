package dev.dreamlog.app.masterkey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

import dev.dreamlog.app.start.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MasterKeySourceTest {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String OTHER = "HxwdHhsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";

    @TempDir
    private Path folder;
    private final MockEnvironment settings = new MockEnvironment();

    @BeforeEach
    void aDataFolder() {
        settings.setProperty("dreamlog.data-dir", folder.resolve("data").toString());
    }

    @Test
    void keys_that_are_given_are_used_in_their_order_and_are_their_givers_to_change() {
        settings.setProperty("dreamlog.master-keys", KEY + ", " + OTHER);

        MasterKeySource source = MasterKeySource.of(settings);

        assertThat(source.keys()).containsExactly(bytes(KEY), bytes(OTHER));
        assertThat(source.own()).isEmpty();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void keys_may_be_given_in_a_file() throws IOException {
        settings.setProperty("dreamlog.master-keys-file", file("rw-------", KEY + "\n" + OTHER + "\n").toString());

        assertThat(MasterKeySource.of(settings).keys()).containsExactly(bytes(KEY), bytes(OTHER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw----"})
    void a_file_that_others_may_read_or_change_is_refused(String mode) throws IOException {
        Path file = file(mode, KEY);
        settings.setProperty("dreamlog.master-keys-file", file.toString());

        refused(file.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base 64!"})
    void a_file_without_a_good_key_is_refused(String text) throws IOException {
        Path file = file("rw-------", text);
        settings.setProperty("dreamlog.master-keys-file", file.toString());

        refused(file.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "not base 64!", KEY + ",c2hvcnQ=", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIj"})
    void a_key_that_is_weak_or_of_another_size_is_refused(String weak) {
        settings.setProperty("dreamlog.master-keys", weak);

        refused("DREAMLOG_MASTER_KEYS");
    }

    @Test
    void without_a_given_one_the_data_folder_gets_a_key_once_for_nobody_else_to_read() throws IOException {
        MasterKeySource made = MasterKeySource.of(settings);
        Path file = folder.toRealPath().resolve("data/master-keys");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(made.own().orElseThrow().path()).isEqualTo(file);
        assertThat(MasterKeySource.of(settings).keys()).containsExactlyElementsOf(made.keys());
    }

    private void refused(String naming) {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> MasterKeySource.of(settings))
                .withMessageContaining(naming);
    }

    private Path file(String mode, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
