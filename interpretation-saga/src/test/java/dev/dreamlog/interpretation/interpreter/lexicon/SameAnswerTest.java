package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.Interpreted;
import dev.dreamlog.interpretation.interpreter.Listener;
import dev.dreamlog.interpretation.interpreter.Prompt;

import static org.assertj.core.api.Assertions.assertThat;

class SameAnswerTest {

    private static final String DREAM = "IN THE ISLAND'S FIRE I saw 12 snakes and my mother. Я бежала по лесу, было "
            + "очень страшно. ثم رأيت البحر والأسماك. I WANT TO DIE.";

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void goHome() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-nu-thai", "lt-LT", "und"})
    void the_answer_is_the_same_byte_for_byte_wherever_it_is_given(String elsewhere) {
        String here = answers();
        Locale.setDefault(Locale.forLanguageTag(elsewhere));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

        assertThat(answers()).isEqualTo(here);
    }

    @Test
    void who_listens_hears_the_summary_sentence_by_sentence() {
        List<String> heard = new ArrayList<>();
        Interpreted interpreted = new LexiconInterpreter().interpret(prompt(Tradition.JUNGIAN, AnswerLanguage.RU),
                new Listener() {
                    @Override
                    public void chunk(String text) {
                        heard.add(text);
                    }

                    @Override
                    public void again() {}
                });

        assertThat(heard).hasSizeGreaterThan(3);
        assertThat(String.join("", heard)).isEqualTo(interpreted.result().summary());
    }

    @Test
    void a_listener_that_fails_hinders_no_answer() {
        Interpreted interpreted = new LexiconInterpreter().interpret(prompt(Tradition.JUNGIAN, AnswerLanguage.RU),
                new Listener() {
                    @Override
                    public void chunk(String text) {
                        throw new IllegalStateException("deaf");
                    }

                    @Override
                    public void again() {}
                });

        assertThat(interpreted.result().symbols()).isNotEmpty();
    }

    private static String answers() {
        LexiconInterpreter lexicon = new LexiconInterpreter();
        StringBuilder answers = new StringBuilder();
        for (Tradition tradition : Tradition.values()) {
            for (AnswerLanguage language : AnswerLanguage.values())
                answers.append(JsonMapper.shared()
                        .writeValueAsString(lexicon.interpret(prompt(tradition, language), Listener.NOBODY)));
        }
        return answers.toString();
    }

    private static Prompt prompt(Tradition tradition, AnswerLanguage language) {
        return new Prompt(DREAM, "A night", "en", tradition, language, null);
    }
}
