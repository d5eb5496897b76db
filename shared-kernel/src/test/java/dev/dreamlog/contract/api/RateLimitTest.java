package dev.dreamlog.contract.api;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitTest {

    private static final RateLimit POSTS = new RateLimit("posts", 10, Duration.ofHours(1), 9, Duration.ofHours(1));

    @Test
    void answers_tell_it_in_the_words_of_the_draft() {
        assertThat(POSTS.encodedPolicy()).isEqualTo("\"posts\";q=10;w=3600");
        assertThat(POSTS.encoded()).isEqualTo("\"posts\";r=9;t=3600");
    }

    @Test
    void nobody_is_told_to_come_back_too_early() {
        assertThat(resettingIn(Duration.ofMillis(1_001)).secondsToReset()).isEqualTo(2);
        assertThat(resettingIn(Duration.ofSeconds(1)).secondsToReset()).isEqualTo(1);
        assertThat(resettingIn(Duration.ZERO).secondsToReset()).isEqualTo(1);
    }

    private static RateLimit resettingIn(Duration wait) {
        return new RateLimit("posts", 10, Duration.ofHours(1), 0, wait);
    }
}
