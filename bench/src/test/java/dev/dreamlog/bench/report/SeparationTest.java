package dev.dreamlog.bench.report;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SeparationTest {

    @Test
    void what_is_always_slower_can_always_be_told() {
        assertThat(Separation.of(List.of(5L, 6L), List.of(1L, 2L)).chance()).isEqualTo(1);
        assertThat(Separation.of(List.of(1L, 2L), List.of(5L, 6L)).chance()).isZero();
    }

    @Test
    void what_is_alike_is_told_by_a_coin() {
        assertThat(Separation.of(List.of(1L, 2L, 3L), List.of(3L, 2L, 1L)).chance()).isEqualTo(0.5);
        assertThat(Separation.of(List.of(1L, 4L), List.of(2L, 3L)).percent()).isEqualTo("50.0 %");
    }

    @Test
    void nothing_says_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Separation.of(List.of(), List.of(1L)));
    }
}
