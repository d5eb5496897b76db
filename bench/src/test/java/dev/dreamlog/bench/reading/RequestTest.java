package dev.dreamlog.bench.reading;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequestTest {

    private static final int MANY = 100_000;

    @Test
    void of_a_hundred_people_eighty_read_the_feed_fifteen_a_journal_and_five_write() {
        Random chance = new Random(7);
        Map<Request, Integer> counted = new EnumMap<>(Request.class);
        for (int i = 0; i < MANY; i++) {
            counted.merge(Request.any(chance), 1, Integer::sum);
        }
        assertThat(share(counted, Request.FEED)).isBetween(0.79, 0.81);
        assertThat(share(counted, Request.JOURNAL)).isBetween(0.14, 0.16);
        assertThat(share(counted, Request.RECORD) + share(counted, Request.LIKE)).isBetween(0.04, 0.06);
    }

    private static double share(Map<Request, Integer> counted, Request request) {
        return counted.getOrDefault(request, 0) / (double) MANY;
    }
}
