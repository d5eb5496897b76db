package dev.dreamlog.account.command.key;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeyTextTest {

    private static final String KNOWN = "dlk_0000000000000000000000000000000000000000000";

    @Test
    void what_we_make_we_know_again() {
        for (KeyText fresh : Stream.generate(KeyText::fresh).limit(1_000).toList()) {
            assertThat(fresh.text()).matches("dlk_[0-9A-Za-z]{49}");
            assertThat(KeyText.read(fresh.text())).contains(fresh);
        }
    }

    @Test
    void no_two_are_alike_and_every_digit_turns_up() {
        List<String> many = Stream.generate(KeyText::fresh).limit(1_000).map(KeyText::text).toList();
        assertThat(many).doesNotHaveDuplicates();
        Set<Integer> digits = many.stream().flatMapToInt(String::chars).boxed().collect(Collectors.toSet());
        assertThat(digits).hasSize(63); // 62 digits and the mark's underscore
    }

    @Test
    void a_slip_of_the_pen_is_noticed() {
        String fresh = KeyText.fresh().text();
        IntStream.range(4, fresh.length()).forEach(at -> {
            char slip = fresh.charAt(at) == 'x' ? 'y' : 'x';
            assertThat(KeyText.read(fresh.substring(0, at) + slip + fresh.substring(at + 1))).as("at " + at).isEmpty();
        });
        assertThat(KeyText.read(fresh.substring(1))).isEmpty();
        assertThat(KeyText.read(fresh + "0")).isEmpty();
        assertThat(KeyText.read(fresh.toLowerCase(Locale.ROOT))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dlk_", "dlk_0000", "DLK_", KNOWN, KNOWN + "000000", KNOWN + "٠٠٠٠٠٠",
            "dlk_\u0000", "dlk_a.b.c",
            "dlk_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void what_we_cannot_have_made_is_none(String shown) {
        assertThat(KeyText.read(shown)).isEmpty();
    }

    @Test
    void the_hint_gives_nothing_away_and_logs_learn_nothing() {
        KeyText fresh = KeyText.fresh();
        assertThat(fresh.hint()).hasSize(8).isEqualTo(fresh.text().substring(0, 8));
        assertThat(fresh).hasToString("KeyText[…]");
        assertThat(fresh.hash()).hasSize(32).isNotEqualTo(KeyText.fresh().hash());
    }
}
