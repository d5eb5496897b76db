package dev.dreamlog.interpretation.interpreter.lexicon;

import org.junit.jupiter.api.Test;

import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.api.Level;
import dev.dreamlog.interpretation.api.Reference;
import dev.dreamlog.interpretation.api.Safety;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.Interpreted;
import dev.dreamlog.interpretation.interpreter.Listener;
import dev.dreamlog.interpretation.interpreter.Prompt;

import static org.assertj.core.api.Assertions.assertThat;

class LexiconHonestyTest {

    private final LexiconInterpreter lexicon = new LexiconInterpreter();

    @Test
    void it_says_who_it_is_whichever_model_was_asked_for() {
        Interpreted interpreted = lexicon.interpret(
                new Prompt("A dog barked.", null, "en", Tradition.COGNITIVE, AnswerLanguage.EN, "llama3.2"),
                Listener.NOBODY);

        assertThat(interpreted.model()).isEqualTo("lexicon-1");
        assertThat(interpreted.promptVersion()).startsWith("lexicon-2026-");
        assertThat(lexicon.identity(prompt("A dog barked.", "en")).promptVersion())
                .isEqualTo(interpreted.promptVersion());
        assertThat(interpreted.result().summary()).contains("not a language model");
    }

    @Test
    void a_dream_without_known_images_gets_an_honest_and_useful_answer() {
        InterpretationResult result = read("Qwertz uiop, something plain and grey happened.", "en");

        assertThat(result.symbols()).isEmpty();
        assertThat(result.summary()).contains("None of the images in the dictionary was found");
        assertThat(result.advice()).isNotEmpty();
        assertThat(result.classification().confidence()).isEqualTo(Level.LOW);
    }

    @Test
    void a_language_it_does_not_read_is_admitted() {
        InterpretationResult result = read("Ich bin die Treppe im Bad gefallen und die Hand war rot.", "de-DE");

        assertThat(result.symbols()).isEmpty();
        assertThat(result.summary()).contains("English, Russian and Arabic only");
    }

    @Test
    void an_islamic_reading_gives_no_ruling_and_offers_an_imam() {
        InterpretationResult result = lexicon.interpret(new Prompt("A nightmare: a snake in my house.", null, "en",
                Tradition.ISLAMIC, AnswerLanguage.EN, null), Listener.NOBODY).result();

        assertThat(result.cautions()).anyMatch(c -> c.contains("imam")).anyMatch(c -> c.contains("Ibn Sirin"));
        assertThat(result.advice().getFirst()).contains("seek refuge in God", "3292");
        assertThat(result.references()).extracting(Reference::citation).contains("Sahih Muslim 2263",
                "Sahih al-Bukhari 3292");
        assertThat(result.references()).allMatch(Reference::verified);
    }

    @Test
    void folklore_is_labelled_as_folklore() {
        InterpretationResult result = lexicon.interpret(new Prompt("Мне снилась рыба.", null, "ru",
                Tradition.RUSSIAN_FOLK, AnswerLanguage.RU, null), Listener.NOBODY).result();

        assertThat(result.summary()).contains("фольклор");
        assertThat(result.cautions()).anyMatch(caution -> caution.contains("фольклор"));
    }

    @Test
    void waking_despair_is_heard_in_the_title_too() {
        Prompt prompt = new Prompt("A lake and a boat in the sun.", "I want to die", "en", Tradition.JUNGIAN,
                AnswerLanguage.EN, null);
        assertThat(lexicon.interpret(prompt, Listener.NOBODY).result().safety().level()).isEqualTo(Safety.Level.HIGH);
    }

    private InterpretationResult read(String text, String language) {
        return lexicon.interpret(prompt(text, language), Listener.NOBODY).result();
    }

    private static Prompt prompt(String text, String language) {
        return new Prompt(text, null, language, Tradition.COGNITIVE, AnswerLanguage.EN, null);
    }
}
