package dev.dreamlog.interpretation.interpreter.ollama;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.guidance.Foretelling;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerReaderTest {

    private final AnswerReader reader = new AnswerReader(Foretelling.shipped());

    @Test
    void a_good_answer_passes() {
        assertThat(reader.read(Samples.GOOD, AnswerLanguage.EN)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "REGULAR"                      | "VISION"
            "REGULAR"                      | "PROPHETIC"
            "REGULAR"                      | 0
            "confidence":"LOW"             | "confidence":"CERTAIN"
            "confidence":"LOW",            | ~~
            "themes":["change"],           | ~~
            "themes":["change"]            | "themes":[null]
            "themes":["change"]            | "themes":"change"
            "themes":["change"]            | "themes":[7]
            "What you come from."          | null
            "symbols":[{                   | "symbols":[null,{
            Calm images.                   | <script>alert(1)</script>
            Calm images.                   | <b
            Calm images.                   | &lt;script&gt;
            Calm images.                   | Calm\\u0000images
            Calm images.                   | Calm\\u001b[2Jimages
            Calm images.                   | Calm \\u202e images
            Calm images.                   | Calm \\ud800 images
            """)
    void anything_but_the_asked_shape_in_plain_words_is_refused(String good, String bad) {
        String answer = Samples.GOOD.replace(good, bad);

        assertThat(answer).isNotEqualTo(Samples.GOOD);
        assertThat(reader.read(answer, AnswerLanguage.EN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "\"dream\"", "{\"summary\":"})
    void what_is_no_answer_at_all_is_refused(String text) {
        assertThat(reader.read(text, AnswerLanguage.EN)).isEmpty();
    }

    @Test
    void two_answers_are_no_answer() {
        assertThat(reader.read(Samples.GOOD + Samples.GOOD, AnswerLanguage.EN)).isEmpty();
    }

    @Test
    void a_list_without_end_is_refused() {
        String many = Samples.GOOD.replace("\"change\"", "\"change\",".repeat(12) + "\"change\"");
        assertThat(reader.read(many, AnswerLanguage.EN)).isEmpty();
    }

    @Test
    void an_answer_in_another_language_is_refused() {
        assertThat(reader.read(Samples.GOOD, AnswerLanguage.RU)).isEmpty();
        assertThat(reader.read(Samples.GOOD, AnswerLanguage.AR)).isEmpty();
    }
}
