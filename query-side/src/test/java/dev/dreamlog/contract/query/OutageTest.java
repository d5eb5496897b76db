package dev.dreamlog.contract.query;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.RedisConnectionFailureException;

import static org.assertj.core.api.Assertions.assertThat;

/** Readers pay for an outage of Redis once a second at most. */
class OutageTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger tries = new AtomicInteger();
    private final Outage outage = new Outage("life goes on", now::get);
    private boolean up = true;

    @Test
    void what_redis_answers_is_passed_on() {
        assertThat(ask()).isEqualTo("page");
    }

    @Test
    void an_outage_is_no_error_and_is_not_asked_about_again_within_a_second() {
        up = false;
        assertThat(ask()).isNull();
        assertThat(ask()).isNull();
        pass(Duration.ofMillis(999));
        assertThat(ask()).isNull();
        assertThat(tries).hasValue(1);
    }

    @Test
    void a_second_later_one_call_finds_out_whether_it_is_over() {
        up = false;
        ask();
        pass(Duration.ofSeconds(1));
        ask();
        ask();
        assertThat(tries).hasValue(2);
        up = true;
        pass(Duration.ofSeconds(1));
        assertThat(ask()).isEqualTo("page");
        assertThat(ask()).isEqualTo("page");
        assertThat(tries).hasValue(4);
    }

    private @Nullable String ask() {
        return outage.bridge(() -> {
            tries.incrementAndGet();
            if (!up) {
                throw new RedisConnectionFailureException("away");
            }
            return "page";
        });
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
