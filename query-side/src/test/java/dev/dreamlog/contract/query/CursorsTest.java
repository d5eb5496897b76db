package dev.dreamlog.contract.query;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dreamlog.contract.api.InstallationSecret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorsTest {

    private static final String JOURNAL = "journal/ada";
    private final Cursors cursors = new Cursors(new InstallationSecret(new byte[32]));

    @Test
    void a_cursor_leads_back_to_its_place() {
        String cursor = cursors.encode(JOURNAL, "2026-11-21T04:00:00Z", "сон 1");
        assertThat(cursors.decode(JOURNAL, cursor)).containsExactly("2026-11-21T04:00:00Z", "сон 1");
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void it_is_good_for_no_other_question_and_no_other_reader() {
        String cursor = cursors.encode(JOURNAL, "7");
        assertThatThrownBy(() -> cursors.decode("journal/ben", cursor)).isInstanceOf(BadCursor.class);
        assertThatThrownBy(() -> cursors.decode("journal/ad", cursor)).isInstanceOf(BadCursor.class);
    }

    @Test
    void a_place_cannot_be_moved_into_the_question() {
        String cursor = cursors.encode("a", "bc");
        assertThatThrownBy(() -> cursors.decode("ab", cursor)).isInstanceOf(BadCursor.class);
    }

    @Test
    void every_changed_letter_is_noticed() {
        String cursor = cursors.encode(JOURNAL, "7");
        for (int at = 0; at < cursor.length() - 1; at++) {
            char other = cursor.charAt(at) == 'A' ? 'B' : 'A';
            String changed = cursor.substring(0, at) + other + cursor.substring(at + 1);
            assertThatThrownBy(() -> cursors.decode(JOURNAL, changed)).isInstanceOf(BadCursor.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "====", "ключ", "AAAAAAAAAAAAAAAAAAAAAAAA", "a b", "\0"})
    void garbage_is_no_cursor(String garbage) {
        assertThatThrownBy(() -> cursors.decode(JOURNAL, garbage)).isInstanceOf(BadCursor.class);
    }

    @Test
    void it_is_good_while_the_secret_is_being_exchanged() {
        byte[] fresh = new byte[32];
        fresh[0] = 1;
        Cursors exchanged = new Cursors(new InstallationSecret(fresh, new byte[32]));
        assertThat(exchanged.decode(JOURNAL, cursors.encode(JOURNAL, "7"))).containsExactly("7");
    }

    @Test
    void another_installation_has_other_cursors() {
        byte[] other = new byte[32];
        other[0] = 1;
        String foreign = new Cursors(new InstallationSecret(other)).encode(JOURNAL, "7");
        assertThatThrownBy(() -> cursors.decode(JOURNAL, foreign)).isInstanceOf(BadCursor.class);
    }
}
