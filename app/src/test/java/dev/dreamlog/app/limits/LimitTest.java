package dev.dreamlog.app.limits;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dreamlog.app.start.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LimitTest {

    @Test
    void it_says_how_often_within_how_long() {
        assertThat(Limit.parse("dreamlog.limits.posts", "10/1h")).isEqualTo(new Limit(10, Duration.ofHours(1)));
        assertThat(Limit.parse("dreamlog.limits.posts", " 5/15m ")).isEqualTo(new Limit(5, Duration.ofMinutes(15)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "10/h", "0/1h", "10/0s", "-1/1h", "10 per hour", "10/1h/1d", "9999999999/1h",
            "10/1ms"})
    void what_cannot_be_understood_ends_the_start(String text) {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> Limit.parse("dreamlog.limits.posts", text))
                .withMessageContaining("dreamlog.limits.posts").withMessageContaining("10/1h");
    }
}
