package dev.dreamlog.app.limits;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CircuitTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Circuit circuit = new Circuit(nanos::get);
    private boolean away;
    private int asked;

    @Test
    void while_redis_answers_it_is_asked_each_time() {
        assertThat(ask()).isPresent();
        assertThat(ask()).isPresent();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void while_it_is_away_one_call_a_second_looks_whether_it_is_back() {
        away = true;
        for (int i = 0; i < 100; i++) {
            assertThat(ask()).isEmpty();
        }
        assertThat(asked).isEqualTo(1);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(ask()).isEmpty();
        assertThat(ask()).isEmpty();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void when_it_is_back_everybody_asks_again() {
        away = true;
        ask();
        away = false;
        assertThat(ask()).isEmpty();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(ask()).isPresent();
        assertThat(ask()).isPresent();
    }

    private Optional<String> ask() {
        return circuit.call(() -> {
            asked++;
            if (away) {
                throw new IllegalStateException("away");
            }
            return "here";
        });
    }
}
