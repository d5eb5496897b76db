package dev.dreamlog.contract.query.search;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.dreamlog.contract.query.search.Match.Piece;

import static org.assertj.core.api.Assertions.assertThat;

/** The pieces say what was written, and nothing of ours. */
class MarkedTest {

    @Test
    void hits_are_pieces_of_their_own() {
        assertThat(Marked.of("I was Flying, high.", "i was <flying>  high ").whole())
                .containsExactly(new Piece("I was ", false), new Piece("Flying", true), new Piece(", high.", false));
    }

    @Test
    void what_people_write_is_no_mark() {
        String text = "<b>fell</b> & <em>\ue000 <fell>";
        Marked marked = Marked.of(text, " b <fell>  b     em    <fell> ");
        assertThat(marked.whole()).filteredOn(Piece::hit).extracting(Piece::text).containsExactly("fell", "fell");
        assertThat(said(marked.whole())).isEqualTo(text);
    }

    @Test
    void letters_beyond_the_first_plane_count_as_one() {
        assertThat(Marked.of("\ud83d\ude00 fell", "  <fell>").whole())
                .containsExactly(new Piece("\ud83d\ude00 ", false), new Piece("fell", true));
    }

    @Test
    void a_long_text_is_shown_from_a_little_before_its_first_hit_and_between_words() {
        String before = "word ".repeat(100);
        String text = before + "tower" + " after".repeat(100);
        List<Piece> pieces = Marked.of(text, before + "<tower>" + " after".repeat(100)).fragment();
        assertThat(pieces).extracting(Piece::hit).containsExactly(false, true, false);
        assertThat(pieces.getFirst().text()).startsWith("word ").hasSizeBetween(50, 60);
        assertThat(pieces.getLast().text()).endsWith(" after");
        assertThat(said(pieces)).hasSizeBetween(200, 240).isSubstringOf(text);
    }

    @Test
    void without_a_hit_a_text_is_shown_from_its_beginning() {
        String text = "word ".repeat(100);
        assertThat(said(Marked.of(text, text).fragment())).startsWith("word word").hasSizeLessThanOrEqualTo(240)
                .isSubstringOf(text);
        assertThat(Marked.of("", "").fragment()).isEmpty();
    }

    @Test
    void a_text_without_blanks_is_cut_all_the_same() {
        String text = "夢".repeat(1000);
        assertThat(said(Marked.of(text, "<" + text + ">").fragment())).hasSize(240);
    }

    @Test
    void marks_that_do_not_fit_mark_nothing() {
        assertThat(Marked.of("one two", "<two>").hasHit()).isFalse();
        assertThat(Marked.of("two", "<two> one").hasHit()).isFalse();
    }

    private static String said(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
