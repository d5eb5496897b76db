package dev.dreamlog.interpretation.interpreter.lexicon;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dreamlog.interpretation.api.Level;

import static org.assertj.core.api.Assertions.assertThat;

class FeelingsTest {

    private final Dictionary dictionary = new Dictionary();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I was afraid.                                   | LOW
            I was very afraid.                              | MEDIUM
            I was afraid of it, afraid of the door.         | MEDIUM
            I was terrified.                                | HIGH
            I was a little afraid.                          | LOW
            Я боялась.                                      | LOW
            Мне было очень страшно.                         | MEDIUM
            Меня охватил ужас.                              | HIGH
            كنت خائفا                                      | LOW
            كنت خائفا جدا                                  | MEDIUM
            شعرت بالرعب                                    | HIGH
            """)
    void fear_has_degrees(String text, Level intensity) {
        assertThat(dictionary.read(text).feelings()).singleElement().extracting(Felt::intensity).isEqualTo(intensity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I was not afraid.", "I wasn't at all afraid.", "There was no fear.",
            "Without fear I went on.",
            "Я не боялась.", "Мне совсем не страшно.", "Страха не было.", "لم أخف", "لم أكن خائفة", "بلا خوف"})
    void what_is_denied_is_not_felt(String text) {
        assertThat(dictionary.read(text).feelings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"No, I was afraid.", "I did not move. Afraid I stood.", "I was not only afraid.",
            "I couldn't stop being afraid.", "Не только страх был там."})
    void a_denial_ends_with_its_clause(String text) {
        assertThat(dictionary.read(text).feelings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I was afraid.                             | true
            My mother was afraid.                     | false
            She was afraid of me.                     | false
            He was afraid, and so was I afraid.       | true
            The wolf frightened me.                   | true
            Мама боялась.                             | false
            Боялась темноты.                          | true
            أمي خائفة                                | false
            كنت خائفة                                | true
            """)
    void it_matters_who_feels_it(String text, boolean own) {
        assertThat(dictionary.read(text).feelings()).singleElement().extracting(Felt::own).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I fell asleep.", "We fell in love.", "It was, of course, somewhere else."})
    void an_idiom_is_not_taken_at_its_word(String text) {
        assertThat(dictionary.read(text).images()).isEmpty();
    }
}
