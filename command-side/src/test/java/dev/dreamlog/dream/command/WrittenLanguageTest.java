package dev.dreamlog.dream.command;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenLanguageTest {

    @ParameterizedTest
    @CsvSource({"Мне снилось море, ru", "رأيت في المنام بحرا, ar", "12:30 – ؟ رأيت, ar"})
    void a_script_that_one_language_of_ours_writes_tells(String text, String language) {
        assertThat(WrittenLanguage.of(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"I was flying over the city, en", "Ich war mit der Katze im Haus und die Tür war zu, de",
            "Je suis dans une maison avec mon frère, fr", "Yo estaba en una casa con mi hermano, es"})
    void small_words_tell_languages_of_one_script_apart(String text, String language) {
        assertThat(WrittenLanguage.of(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lorem ipsum dolor sit amet", "1234567890 !", "夢の中で空を飛んだ"})
    void what_it_does_not_recognise_it_does_not_name(String text) {
        assertThat(WrittenLanguage.of(text)).isEqualTo("und");
    }
}
