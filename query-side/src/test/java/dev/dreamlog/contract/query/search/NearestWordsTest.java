package dev.dreamlog.contract.query.search;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What may have been meant, as far as somebody has written it. */
class NearestWordsTest {

    private static final List<String> TEXTS = List.of("An elephant stood before my House.", "We fell off a tower.",
            "Я летала над башнями.", "Ich träumte von Häusern.", "سقطت في البحر");

    @ParameterizedTest(name = "{0} is meant as {1}")
    @CsvSource({"elefant,elephant", "hosue,house", "towr,tower", "ELEFANT,elephant",
            "башнямы,башнями", "летала башянми,летала башнями", "Haeusern,häusern", "البجر,البحر",
            "elefant -hosue,elephant -hosue", "'\"big elefant\" house','\"big elephant\" house'"})
    void a_word_that_nobody_wrote_is_taken_for_the_nearest(String asked, String meant) {
        assertThat(NearestWords.mended(asked, TEXTS)).hasValue(meant);
    }

    @ParameterizedTest
    @CsvSource({"elephant", "xylophone", "cat", "'-elefant'", "'%'", "tow"})
    void otherwise_nothing_else_is_meant(String asked) {
        assertThat(NearestWords.mended(asked, TEXTS)).isEmpty();
    }

    @Test
    void nothing_is_meant_that_would_be_too_long_to_ask() {
        String longWord = "elephant".repeat(20) + "xyz".repeat(10);
        assertThat(NearestWords.mended("elephant".repeat(20) + " elefant" + " ".repeat(32), List.of(longWord)))
                .isEmpty();
    }

    @Test
    void without_any_texts_nothing_is_meant() {
        assertThat(NearestWords.mended("elefant", List.of())).isEmpty();
    }
}
