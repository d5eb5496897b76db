package dev.dreamlog.interpretation.interpreter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerLanguageTest {

    @ParameterizedTest
    @CsvSource({"en,EN", "ru,RU", "ru-RU,RU", "AR,AR", "ar-EG-u-nu-arab,AR", "de,EN", "und,EN", "'',EN",
            "no such tag,EN"})
    void every_tag_leads_to_a_language_that_is_spoken_here(String tag, AnswerLanguage language) {
        assertThat(AnswerLanguage.of(tag)).isEqualTo(language);
    }

    @Test
    void without_a_wish_it_is_english() {
        assertThat(AnswerLanguage.of(null).tag()).isEqualTo("en");
    }
}
