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
            Calm images.                   | Calm \\udb40\\udc41 images
            Calm images.                   | Calm\\u200bimages
            Calm images.                   | Calm images at http://evil.example
            Calm images.                   | ![Calm](images)
            Calm images.                   | This is a prophecy.
            One night is little.           | Your mother will fall ill.
            What you come from.            | This is haram.
            Nothing presses.               | Это всё о покое и о том, что ничто не торопит вас ни сегодня, ни завтра, ни потом, ни во сне, ни наяву, а также о доме, о воде, о комнатах и об их прозрачной глубине, которая никого не пугает.
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
        for (AnswerLanguage written : AnswerLanguage.values())
            for (AnswerLanguage asked : AnswerLanguage.values())
                assertThat(reader.read(Samples.good(written), asked).isPresent()).isEqualTo(written == asked);
    }

    @Test
    void languages_of_one_alphabet_cannot_be_told_apart() {
        String french = Samples.GOOD.replace("A quiet dream about a familiar place that changes.", "Un rêve paisible.");
        assertThat(reader.read(french, AnswerLanguage.EN)).isPresent();
    }
}
