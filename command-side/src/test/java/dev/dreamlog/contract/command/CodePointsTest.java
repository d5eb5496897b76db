package dev.dreamlog.contract.command;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CodePointsTest {

    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void a_smile_counts_as_one() {
        assertThat(wrong("😀".repeat(5))).isNull();
        assertThat(wrong("😀".repeat(6))).isEqualTo("{dreamlog.length}");
        assertThat(wrong("😀")).isEqualTo("{dreamlog.length}");
    }

    @Test
    void no_text_is_not_too_short() {
        assertThat(wrong(null)).isNull();
    }

    @Test
    void lines_and_tabs_belong_in_a_text_but_not_in_a_name() {
        assertThat(wrong("a\n\r\tb")).isNull();
        assertThat(wrong("a\u2028\u2029b")).isNull();
        for (String line : new String[]{"a\nb", "a\u2028b", "a\u2029b"}) {
            assertThat(VALIDATOR.validate(new Name(line))).hasSize(1);
        }
    }

    @Test
    void control_characters_and_halves_of_pairs_belong_in_no_text() {
        for (String bad : new String[]{"ab\0", "ab\u0007", "ab\u001b", "ab\u007f", "ab\u0085", "ab\u009b", "ab\ud83d",
                "\ude00ab"}) {
            assertThat(wrong(bad)).isEqualTo("{dreamlog.characters}");
        }
    }

    private static @Nullable String wrong(@Nullable String text) {
        return VALIDATOR.validate(new Text(text)).stream().map(one -> one.getMessageTemplate()).findFirst()
                .orElse(null);
    }

    record Text(@CodePoints(min = 2, max = 5) @Nullable String text) {}

    record Name(@CodePoints(max = 5, lines = false) String name) {}
}
