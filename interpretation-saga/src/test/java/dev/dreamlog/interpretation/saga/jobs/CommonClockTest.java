package dev.dreamlog.interpretation.saga.jobs;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommonClockTest {

    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
    private static final Instant SOON_AFTER = LONG_AGO.plusSeconds(3600);

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void it_goes_by_the_database_and_not_by_the_clock_of_the_node() {
        assertThat(new CommonClock(() -> LONG_AGO).now()).isBetween(LONG_AGO, SOON_AFTER);
    }

    @Test
    void it_goes_on_without_asking_each_time() {
        CommonClock clock = new CommonClock(() -> {
            asked.incrementAndGet();
            return LONG_AGO;
        });
        Instant first = clock.now();
        assertThat(clock.now()).isBetween(first, SOON_AFTER);
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_database_that_is_away_stops_no_clock() {
        Instant before = Instant.now();
        assertThat(new CommonClock(() -> {
            throw new IllegalStateException("away");
        }).now()).isAfterOrEqualTo(before);
    }
}
