package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.Listener;
import dev.dreamlog.interpretation.interpreter.Prompt;
import dev.dreamlog.interpretation.interpreter.lexicon.HallVanDeCastle.Group;

import static org.assertj.core.api.Assertions.assertThat;

class HallVanDeCastleTest {

    private final LexiconInterpreter lexicon = new LexiconInterpreter();

    @Test
    void the_scales_are_all_there() {
        assertThat(HallVanDeCastle.shipped().groups()).extracting(Group::id).containsExactly("characters",
                "interactions", "activities", "misfortunes", "goodFortunes", "emotions", "settings");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | My brother and a stranger attacked the dogs. I was afraid, but a friend helped me home. | characters 4 (family 1, friends and acquaintances 1, other people 1, animals 1); social interactions 2 (friendly acts 1, aggressive acts 1); emotions 1 (fear 1); settings 1 (indoors 1)
            RU | Мама улыбнулась мне в лесу. Я потерялся.                                                | персонажи 1 (семья 1); взаимодействия 1 (дружелюбные поступки 1); несчастья 1; место действия 1 (под открытым небом 1)
            AR | ضحكت أمي في الحديقة ثم هاجمني كلب                                                       | الشخصيات 2 (الأسرة 1، الحيوانات 1)؛ التفاعلات 1 (أفعال عدوانية 1)؛ الانفعالات 1 (الفرح 1)؛ الأماكن 1 (في الخارج 1)
            """)
    void a_cognitive_answer_counts(AnswerLanguage language, String text, String counts) {
        assertThat(read(text, Tradition.COGNITIVE, language).summary()).contains(": " + counts + ".");
    }

    @Test
    void the_most_counted_become_themes() {
        List<String> themes = read("The dog, the cat and the horse saw my sister.", Tradition.COGNITIVE,
                AnswerLanguage.EN).themes();
        assertThat(themes).containsExactly("animals: 3", "family: 1", "seeing and hearing: 1");
    }

    @Test
    void what_did_not_happen_is_not_counted() {
        assertThat(read("He did not attack anybody.", Tradition.COGNITIVE, AnswerLanguage.EN).summary())
                .doesNotContain("aggressive");
    }

    @Test
    void other_traditions_do_not_count() {
        assertThat(read("The dog attacked my sister.", Tradition.JUNGIAN, AnswerLanguage.EN).summary())
                .doesNotContain("Van de Castle");
    }

    private InterpretationResult read(String text, Tradition tradition, AnswerLanguage language) {
        return lexicon.interpret(new Prompt(text, null, "", tradition, language, null), Listener.NOBODY).result();
    }
}
