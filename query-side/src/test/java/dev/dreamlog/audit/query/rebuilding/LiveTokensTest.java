package dev.dreamlog.audit.query.rebuilding;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.dreamlog.audit.query.rebuilding.LiveTokens.Token;

import static org.assertj.core.api.Assertions.assertThat;

class LiveTokensTest {

    /** "a" belongs to the second of two segments, "b" to the first. */
    private final LiveTokens tokens = new LiveTokens(
            List.of(new Token(9, Set.of(7L)), new Token(20, Set.of())));

    @Test
    void each_segment_covers_what_it_has_read_of_its_own_aggregates() {
        assertThat(tokens.cover("a", 20)).isTrue();
        assertThat(tokens.cover("a", 21)).isFalse();
        assertThat(tokens.cover("b", 9)).isTrue();
        assertThat(tokens.cover("b", 10)).isFalse();
    }

    @Test
    void a_place_that_was_empty_and_may_yet_be_taken_is_not_covered() {
        assertThat(tokens.cover("b", 7)).isFalse();
        assertThat(tokens.coverAllUpTo()).isEqualTo(6);
        assertThat(tokens.last()).isEqualTo(20);
    }

    @Test
    void a_projection_that_never_ran_covers_nothing() {
        LiveTokens none = new LiveTokens(List.of());
        assertThat(none.cover("a", 0)).isFalse();
        assertThat(none.coverAllUpTo()).isEqualTo(-1);
        assertThat(none.last()).isEqualTo(-1);
    }
}
