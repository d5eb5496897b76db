package dev.dreamlog.app.axon;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dreamlog.app.start.StartRefused;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class SegmentsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 3, -4, 64})
    void what_cannot_be_halved_and_halved_again_stops_the_start(int segments) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> Segments.onlyWhatCanBeHalvedAgainAndAgain(segments))
                .withMessage("dreamlog.segments is " + segments + "; it can be 1, 2, 4, 8, 16 or 32.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 16, 32})
    void what_can_does_not(int segments) {
        assertThatNoException().isThrownBy(() -> Segments.onlyWhatCanBeHalvedAgainAndAgain(segments));
    }
}
