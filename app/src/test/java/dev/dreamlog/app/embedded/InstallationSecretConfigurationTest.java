package dev.dreamlog.app.embedded;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dreamlog.app.start.StartRefused;
import dev.dreamlog.contract.api.InstallationSecret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InstallationSecretConfigurationTest {

    @TempDir
    private Path folder;

    @Test
    void a_given_secret_is_used_on_every_node() {
        String given = Base64.getEncoder().encodeToString(new SecureRandom().generateSeed(32));

        assertThat(secret(given).keyFor("x")).isEqualTo(secret(given).keyFor("x"));
    }

    @Test
    void the_first_of_several_counts_and_the_others_are_remembered() {
        String fresh = Base64.getEncoder().encodeToString(new SecureRandom().generateSeed(32));
        String old = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

        assertThat(secret(fresh + "," + old).keyFor("x")).isEqualTo(secret(fresh).keyFor("x"));
        assertThat(secret(fresh + ", " + old).keysFor("x")).last().isEqualTo(secret(old).keyFor("x"));
    }

    @Test
    void without_a_given_one_the_secret_of_the_data_folder_is_used() {
        assertThat(secret("").keyFor("x")).isEqualTo(secret(" ").keyFor("x"));
        assertThat(folder.resolve("secret")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "not base 64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "c2hvcnQ=", ",",
            "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=,c2hvcnQ="})
    void a_weak_secret_is_refused_and_not_repeated(String weak) {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> secret(weak))
                .withMessageContaining("DREAMLOG_SECRET")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain('"' + weak + '"'));
    }

    private InstallationSecret secret(String given) {
        return new InstallationSecretConfiguration().installationSecret(given, folder);
    }
}
