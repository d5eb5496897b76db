package dev.dreamlog.social.query;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.dreamlog.social.api.Engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class HeatTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void a_like_counts_two_and_a_comment_three() {
        assertThat(heat(1, 0, 0)).isEqualTo(2);
        assertThat(heat(0, 1, 0)).isEqualTo(3);
        assertThat(heat(5, 4, 0)).isEqualTo(22);
        assertThat(heat(0, 0, 0)).isZero();
    }

    @Test
    void with_every_day_half_of_it_is_gone() {
        assertThat(heat(4, 0, 1)).isCloseTo(4, within(1e-9));
        assertThat(heat(4, 0, 3)).isCloseTo(1, within(1e-9));
    }

    private static double heat(long likes, long comments, long days) {
        return Heat.of(new Engagement(likes, comments, false), NOON.minus(Duration.ofDays(days)), NOON);
    }
}
