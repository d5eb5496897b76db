package dev.dreamlog.interpretation.query.live;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dreamlog.contract.query.streaming.BadEventId;
import dev.dreamlog.interpretation.api.Draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SeenTest {

    @Test
    void an_event_id_holds_all_that_was_seen() {
        Seen seen = Seen.NOTHING.state(3, 2).words(new Draft(1, 44, 2), 1200);
        assertThat(seen).hasToString("3.2.1.44.2.1200");
        assertThat(Seen.of("3.2.1.44.2.1200")).isEqualTo(seen);
    }

    @Test
    void after_the_end_nothing_else_matters() {
        Seen seen = Seen.NOTHING.state(3, 2).words(new Draft(1, 44, 2), 1200).atTheEnd();
        assertThat(seen).hasToString("3.end");
        assertThat(Seen.of("3.end")).isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "end", "1", "1.2.3", "1.2.3.4.5", "1.2.3.4.5.6.7", "1.2.3.4.5.x", "-1.0.0.0.0.0",
            "1.2.3.4.5.9999999999", "9999999999999999999.end", "1.end.", "\u0661.end", "1.0.0.0.0.0\n"})
    void what_no_event_carried_is_refused(String id) {
        assertThatExceptionOfType(BadEventId.class).isThrownBy(() -> Seen.of(id));
    }
}
