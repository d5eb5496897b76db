package dev.dreamlog.notification.query;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.dreamlog.contract.query.LogPlaces;

import static org.assertj.core.api.Assertions.assertThat;

class HorizonTest {

    private long settled = -1;
    private long told = -1;
    private final Set<String> behind = new HashSet<>();
    private final Horizon horizon = new Horizon(new LogPlaces() {
        @Override
        public long of(String eventIdentifier) {
            throw new AssertionError("nobody looks for an event here");
        }

        @Override
        public long last() {
            throw new AssertionError("nobody looks for the end here");
        }

        @Override
        public long settled() {
            return settled;
        }
    }, (source, place) -> place <= told && !behind.contains(source));

    @Test
    void it_does_not_pass_what_may_still_be_committed() {
        told = 9;
        settled = 4;
        assertThat(move()).isEqualTo(4);
    }

    @Test
    void it_does_not_pass_what_a_projection_has_not_been_told() {
        settled = 4;
        told = 3;
        assertThat(move()).isEqualTo(-1);
        told = 4;
        behind.add("social.feed");
        assertThat(move()).isEqualTo(-1);
        behind.clear();
        assertThat(move()).isEqualTo(4);
    }

    @Test
    void it_comes_nearer_although_the_log_runs_away_from_it() {
        settled = 4;
        told = 3;
        move();
        settled = 9;
        told = 5;
        assertThat(move()).isEqualTo(4);
        told = 9;
        assertThat(move()).isEqualTo(9);
    }

    private long move() {
        horizon.moveTo(horizon.ahead());
        return horizon.last();
    }
}
