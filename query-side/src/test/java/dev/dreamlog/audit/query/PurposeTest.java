package dev.dreamlog.audit.query;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PurposeTest {

    @Test
    void who_states_none_has_nothing_opened() {
        assertThat(Purpose.stated(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint 4711", "Жалоба № 4711", "شكوى 4711", "GDPR art. 15, request (2026-11/7)"})
    void a_short_line_in_any_script_is_one(String words) {
        assertThat(Purpose.stated(words)).contains(new Purpose(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "ab", "    ", "of ada@example.org", "two\nlines", "a\u0000b", "<script>",
            "\u202eabc"})
    void what_hides_something_or_could_be_an_address_is_none(String words) {
        assertThatThrownBy(() -> Purpose.stated(words)).isInstanceOf(UnfitParameter.class);
    }

    @Test
    void it_ends_somewhere() {
        assertThat(Purpose.stated("x".repeat(200))).isPresent();
        assertThatThrownBy(() -> Purpose.stated("x".repeat(201))).isInstanceOf(UnfitParameter.class);
    }
}
