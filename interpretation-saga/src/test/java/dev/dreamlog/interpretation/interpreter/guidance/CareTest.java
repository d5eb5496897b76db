package dev.dreamlog.interpretation.interpreter.guidance;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
    @MethodSource("wakingIntents")
    void every_written_intent_is_heard(String text) {
        assertThat(level(text)).isEqualTo(Safety.Level.HIGH);
    }

    @ParameterizedTest
    @MethodSource("nearMisses")
    void what_only_sounds_like_it_is_not_taken_for_an_intent(String text) {
        assertThat(level(text)).isNotEqualTo(Safety.Level.HIGH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I have the pills. Tonight it will be over.", "I can't go on. Nobody would miss me.",
            "Lately it is bad.\nI wanted to kill myself.", "Прощайте. Простите меня.",
            "اشتريت الحبل. الليلة ينتهي كل شيء."})
    void an_intent_is_heard_across_two_sentences(String text) {
        assertThat(level(text)).isEqualTo(Safety.Level.HIGH);
    }

    @Test
    void a_hint_is_forgotten_after_some_sentences() {
        String between = "The boat was blue. ".repeat(4);
        assertThat(level("I can't go on. " + between + "Nobody would miss me.")).isEqualTo(Safety.Level.LOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I want to\u00ad die", "I WANT TO DIE", "i   want\u00a0to\tdie", "I want to dieeeee",
            "Ｉ ｗａｎｔ ｔｏ ｄｉｅ", "أُريدُ أنْ أمـــوت", "ХОЧУ УМЕРЕТЬ", "I want to kill my self",
            "at my parents' house i want to die"})
    void odd_spellings_hide_nothing(String text) {
        assertThat(level(text)).isEqualTo(Safety.Level.HIGH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I keep having the same nightmare.", "Nightmares every night, this one with a wolf.",
            "Опять тот же кошмар, каждую ночь.", "الكابوس يتكرر كل ليلة"})
    void nightmares_that_return_are_met_with_imagery_rehearsal_and_no_diagnosis(String text) {
        Safety safety = care.judge(text, AnswerLanguage.EN);
        assertThat(safety.level()).isEqualTo(Safety.Level.LOW);
        assertThat(safety.message()).contains("imagery rehearsal").doesNotContainIgnoringCase("disorder");
    }

    @Test
    void one_nightmare_is_no_reason_for_care() {
        assertThat(level("It was a nightmare: a wolf stood at my door.")).isEqualTo(Safety.Level.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I dreamed that I ", "i just really so ", "\"'", "не хочу больше ", "أريد أن ",
            "I want to die in my dream "})
    void endless_repetition_does_not_tire_it(String words) {
        assertThat(level(words.repeat(1000))).isNotEqualTo(Safety.Level.HIGH);
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

    private static Stream<String> wakingIntents() throws IOException {
        return WrittenTexts.in("waking-intent.txt");
    }

    private static Stream<String> nearMisses() throws IOException {
        return WrittenTexts.in("near-misses.txt");
    }

    private Safety.Level level(String text) {
        return care.judge(text, AnswerLanguage.EN).level();
    }
}
