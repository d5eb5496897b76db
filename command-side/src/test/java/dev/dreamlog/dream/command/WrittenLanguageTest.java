package dev.dreamlog.dream.command;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenLanguageTest {

    @ParameterizedTest
    @CsvSource({"I was flying over the city, en", "Мне снилось море, ru", "رأيت في المنام بحرا, ar",
            "12:30 – ؟ رأيت, ar",
            "1234567890 !, en"})
    void the_first_letter_tells(String text, String language) {
        assertThat(WrittenLanguage.of(text)).isEqualTo(language);
    }
}
