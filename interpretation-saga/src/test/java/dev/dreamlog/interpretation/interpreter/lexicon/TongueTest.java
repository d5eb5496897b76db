package dev.dreamlog.interpretation.interpreter.lexicon;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TongueTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | en    | I was in a house and it was on fire, and then the dog came in and sat with me.
            true  | en-GB | A snake.
            true  | und   | Hand, arm.
            true  | ru-RU | Мне снился дом.
            true  | ''    | رأيت بيتا
            true  | en    | Мне снился house.
            false | de    | Ich stehe in der Hand.
            false | und   | Ich stehe in einer Strassenbahn und sehe aus dem Fenster auf das Meer, die Hand ist rot.
            false | en    | Ich stehe in einer Strassenbahn und sehe aus dem Fenster auf das Meer, die Hand ist rot.
            false | ''    | Estaba en una casa con mi madre y el perro corría hacia el mar mientras llovía.
            false | fa    | خانه ای در باران
            """)
    void only_languages_it_has_words_for_are_read(boolean reads, String tag, String text) {
        assertThat(Tongue.reads(tag, text)).isEqualTo(reads);
    }
}
