package dev.dreamlog.interpretation.interpreter.guidance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dreamlog.interpretation.api.Safety;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;

import static org.assertj.core.api.Assertions.assertThat;

class CareTest {

    private final Care care = Care.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"I want to die.", "I dreamed of a lake. Lately I want to kill myself.",
            "I don’t want to live anymore, the dream only showed me that.", "I have been thinking about suicide.",
            "After waking I wanted to die, like every day.", "I keep hurting myself when I am awake.",
            "Honestly I just wish to end it all.", "Я хочу умереть.",
            "Мне снился дом. В последнее время не хочется жить.",
            "Я больше не хочу жить", "Я постоянно думаю о самоубийстве.", "После пробуждения хотелось умереть.",
            "Лучше бы меня не было.", "أريد أن أموت.", "حلمت ببيت قديم. هذه الأيام أفكر في الانتحار.",
            "لم أعد أريد العيش", "أتمنى الموت كل يوم", "أريد أن أؤذي نفسي", "ليتني لم أولد"})
    void waking_wishes_to_die_or_to_harm_oneself_are_heard(String text) {
        assertThat(level(text)).isEqualTo(Safety.Level.HIGH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I died in the dream and watched my own funeral.", "In my dream I wanted to die.",
            "A man with a knife tried to kill me and I died.", "She cried \"I want to die\" and jumped.",
            "I don't want to live in that house with them.", "I almost cut myself on a lid.",
            "My friend killed himself in this dream, and I wept.", "Во сне я умер и летел над городом.",
            "В этом сне я хотел умереть.", "Не хочу жить в этом доме.", "Мне снилось, что меня убили.",
            "في المنام أردت أن أموت.", "رأيت جنازتي وبكيت.", "لا أريد العيش في ذلك البيت"})
    void dream_images_of_death_are_only_images(String text) {
        assertThat(level(text)).isEqualTo(Safety.Level.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I feel hopeless. Then came the house.", "У меня нет сил жить.", "مللت الحياة ورأيت بحرًا"})
    void weariness_of_life_gets_a_calm_word(String text) {
        assertThat(level(text)).isEqualTo(Safety.Level.LOW);
    }

    @Test
    void whoever_needs_help_is_told_where_it_is_in_their_language() {
        for (AnswerLanguage language : AnswerLanguage.values()) {
            Safety safety = care.judge("I want to die", language);
            assertThat(safety.message()).isNotBlank();
            assertThat(safety.resources()).hasSizeGreaterThan(2);
        }
    }

    @Test
    void nothing_is_said_when_nothing_calls_for_it() {
        assertThat(care.judge("I flew over a lake.", AnswerLanguage.EN).message()).isNull();
    }

    private Safety.Level level(String text) {
        return care.judge(text, AnswerLanguage.EN).level();
    }
}
