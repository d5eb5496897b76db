package dev.dreamlog.app.embedded;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

import dev.dreamlog.app.start.StartRefused;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProductionSettingsTest {

    private final MockEnvironment given = new MockEnvironment();

    @Test
    void all_missing_settings_are_named_at_once() {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> ProductionSettings.require(given))
                .withMessageContaining("spring.datasource.url").withMessageContaining("SPRING_DATA_REDIS_URL")
                .withMessageContaining("dreamlog.secret").withMessageContaining("DREAMLOG_MASTER_KEYS")
                .withMessageContaining("dreamlog.log.name").withMessageContaining("DREAMLOG_LOG_KEYS");
    }

    @Test
    void a_log_without_a_name_of_its_own_is_refused() {
        complete().setProperty("dreamlog.log.name", " ");

        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> ProductionSettings.require(given))
                .withMessageStartingWith("The production profile lacks dreamlog.log.name;");
    }

    @Test
    void a_weak_log_key_is_refused() {
        complete().setProperty("dreamlog.log.keys", "c2hvcnQ=");

        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> ProductionSettings.require(given))
                .withMessageContaining("DREAMLOG_LOG_KEYS");
    }

    @Test
    void an_empty_setting_is_a_missing_one() {
        complete().setProperty("spring.datasource.url", "");

        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> ProductionSettings.require(given))
                .withMessageStartingWith("The production profile lacks spring.datasource.url;");
    }

    @Test
    void a_weak_secret_is_refused() {
        complete().setProperty("dreamlog.secret", "c2hvcnQ=");

        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> ProductionSettings.require(given));
    }

    @Test
    void a_weak_master_key_is_refused() {
        complete().setProperty("dreamlog.master-keys", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=,c2hvcnQ=");

        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> ProductionSettings.require(given))
                .withMessageContaining("DREAMLOG_MASTER_KEYS");
    }

    @Test
    void a_redis_may_be_named_by_its_host() {
        complete();

        assertThatCode(() -> ProductionSettings.require(given)).doesNotThrowAnyException();
    }

    private MockEnvironment complete() {
        return given.withProperty("spring.datasource.url", "jdbc:postgresql://db/dreamlog")
                .withProperty("spring.data.redis.host", "redis")
                .withProperty("dreamlog.secret", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
                .withProperty("dreamlog.master-keys", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
                .withProperty("dreamlog.log.name", "dreams.example/log")
                .withProperty("dreamlog.log.keys", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    }
}
