package dev.dreamlog.bench.report;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DistributionTest {

    @Test
    void tells_how_long_the_quick_the_slow_and_the_slowest_took() {
        Distribution times = new Distribution();
        for (int millis = 1; millis <= 100; millis++) {
            times.record(Duration.ofMillis(millis).toNanos());
        }
        assertThat(times.count()).isEqualTo(100);
        assertThat(times.millisAt(50)).isCloseTo(50, within(0.1));
        assertThat(times.millisAt(99)).isCloseTo(99, within(0.1));
        assertThat(times.millisAt(100)).isCloseTo(100, within(0.1));
    }

    @Test
    void shares_of_neighbouring_ranges_count_everything_once() {
        Distribution times = new Distribution();
        times.record(Duration.ofMillis(1).toNanos());
        times.record(Duration.ofMillis(10).toNanos());
        assertThat(times.shareBetween(0.1, 1)).isZero();
        assertThat(times.shareBetween(1, 10)).isEqualTo(0.5);
        assertThat(times.shareBetween(10, 100)).isEqualTo(0.5);
    }

    @Test
    void two_together_hold_the_times_of_both_and_leave_them_as_they_are() {
        Distribution one = new Distribution();
        Distribution other = new Distribution();
        one.record(Duration.ofMillis(1).toNanos());
        other.record(Duration.ofMillis(9).toNanos());
        assertThat(one.and(other).count()).isEqualTo(2);
        assertThat(one.and(other).millisAt(100)).isCloseTo(9, within(0.1));
        assertThat(one.count()).isEqualTo(1);
    }
}
