package dev.dreamlog.app.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OwnWritesHereTest {

    private final AtomicLong nanos = new AtomicLong();
    private final OwnWritesHere writes = new OwnWritesHere(Duration.ofSeconds(10), nanos::get);

    @Test
    void everybody_has_writes_of_their_own() {
        writes.remember("ada", 7);
        assertThat(writes.lastOf("ada")).hasValue(7);
        assertThat(writes.lastOf("ben")).isEmpty();
    }

    @Test
    void the_furthest_write_counts_whatever_the_order_of_answers() {
        writes.remember("ada", 9);
        writes.remember("ada", 7);
        assertThat(writes.lastOf("ada")).hasValue(9);
    }

    @Test
    void after_ten_seconds_nobody_waits_for_it_any_more() {
        writes.remember("ada", 7);
        nanos.set(Duration.ofSeconds(11).toNanos());
        assertThat(writes.lastOf("ada")).isEmpty();
    }
}
