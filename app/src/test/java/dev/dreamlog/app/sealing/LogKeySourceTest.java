package dev.dreamlog.app.sealing;

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
import dev.dreamlog.eventstore.sealing.LogKeys;
import dev.dreamlog.transparency.Hash;
import dev.dreamlog.transparency.LogKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LogKeySourceTest {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static final String OTHER_KEY = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";

    @TempDir
    private Path folder;
    private final MockEnvironment settings = new MockEnvironment();

    @BeforeEach
    void aDataFolder() {
        settings.setProperty("dreamlog.data-dir", folder.resolve("data").toString());
    }

    @Test
    void what_is_given_is_used_and_nothing_is_made() {
        settings.setProperty("dreamlog.log.name", "dreams.example/log");
        settings.setProperty("dreamlog.log.keys", KEY);

        assertThat(LogKeySource.of(settings).verifier().toString()).startsWith("dreams.example/log+");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void the_first_name_and_the_first_key_sign_and_what_was_signed_under_the_others_still_stands() {
        settings.setProperty("dreamlog.log.keys", KEY);
        settings.setProperty("dreamlog.log.name", "dreams.example/log");
        String before = LogKeySource.of(settings).verifier().toString();
        String note = new LogKey("dreams.example/log", Base64.getDecoder().decode(KEY)).sign(0, Hash.OF_NOTHING);

        settings.setProperty("dreamlog.log.name", "dreams.example/log-2, dreams.example/log");
        settings.setProperty("dreamlog.log.keys", OTHER_KEY + "," + KEY);
        LogKeys restored = LogKeySource.of(settings);

        assertThat(restored.verifier().toString()).startsWith("dreams.example/log-2+").isNotEqualTo(before);
        assertThat(restored.keys()).extracting(key -> key.verifier().toString()).contains(before);
        assertThat(restored.keys().getLast().verifier().open(note).size()).isZero();
    }

    @Test
    void without_a_given_one_the_data_folder_gets_a_key_once_for_nobody_else_to_read() throws IOException {
        String made = LogKeySource.of(settings).verifier().toString();

        assertThat(made).startsWith("dreamlog.localhost+");
        assertThat(LogKeySource.of(settings).verifier()).hasToString(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/log-key"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "not base 64!", KEY + ",c2hvcnQ=",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void a_weak_key_is_refused(String weak) {
        settings.setProperty("dreamlog.log.keys", weak);

        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> LogKeySource.of(settings))
                .withMessageContaining("DREAMLOG_LOG_KEYS");
    }

    @Test
    void a_name_that_could_be_misread_is_refused() {
        settings.setProperty("dreamlog.log.name", "my log");
        settings.setProperty("dreamlog.log.keys", KEY);

        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> LogKeySource.of(settings));
    }
}
