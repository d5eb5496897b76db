package dev.dreamlog.interpretation.interpreter.guidance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ForetellingTest {

    private final Foretelling foretelling = Foretelling.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"You will die soon.", "A snake on the road: someone close to you will fall ill.",
            "Your old mother is going to die.", "The black water foretells a serious illness in the house.",
            "Lost teeth are an omen of death.", "Be careful, this is a sign of a coming illness.",
            "The dream tells you that you will die.", "Death is near.",
            "The dream is calm. This dream is prophetic.", "This dream was truly a premonition.",
            "This is a prophecy.", "Such a purchase: it is haram.", "The ruling is clear: the ruling is to leave him.",
            "Your istikhara says yes.", "God commands you to marry him.", "Your father will have a heart attack.",
            "Вы скоро умрёте.", "Ваша мать заболеет.", "Кто-то из близких умрёт.", "Вас ждёт тяжёлая болезнь.",
            "Змея предвещает болезнь.", "Чёрная вода сулит скорую смерть.", "Это вещий сон.", "Сон пророческий.",
            "Это явно харам.", "Истихара говорит «да».", "Аллах велит вам уйти.", "ستموت قريبًا.", "سوف يموت قريب لك.",
            "سيمرض أبوك هذا العام.", "هذا الحلم ينذر بموت قريب.", "ستصاب بمرض شديد.", "لقد دنا أجلك.",
            "هذا الحلم نبوءة.", "هذه رؤيا صادقة من الله.", "هذا الزواج حرام.", "الاستخارة تأمرك بالسفر.",
            "الله يأمرك أن تترك العمل."})
    void what_foretells_or_rules_is_heard(String sentence) {
        assertThat(foretelling.in("Calm images. " + sentence + " God knows best.")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Death in dreams seldom means death: it often stands for an end and a beginning.",
            "This does not mean that you will die.", "The dream predicts nothing, least of all an illness.",
            "You may be afraid that your mother will die.", "The fear that someone close to you will fall ill is old.",
            "The voice said “you will die”, and you went on walking.", "Dying here may be the end of a chapter.",
            "This dream is not prophetic.", "Illness in the dream may echo the weeks in hospital.",
            "The death of an old habit makes room.", "After istikhara the dream does not decide.",
            "You will find your own words for it.", "The funeral may stand for a farewell.", "The colours die away.",
            "It may be a warning to rest.", "Nobody can say whether this is haram; ask an imam.",
            "Смерть во сне редко говорит о смерти: чаще это конец и начало.", "Это не значит, что вы умрёте.",
            "Этот сон не вещий.", "Сонник Миллера не сулит болезни, он шутит.",
            "Может быть, вы боитесь, что мама заболеет.",
            "Голос сказал: «Вы умрёте», и вы проснулись.", "Болезнь во сне может быть усталостью.",
            "После истихары сон ничего не решает.", "Сны не предсказывают смерть.",
            "Образ смерти может значить перемену.",
            "Сон ничего не предвещает.", "الموت في الحلم نادرًا ما يعني الموت.", "لا يعني هذا أنك ستموت.",
            "قد يدل الموت على نهاية مرحلة وبداية أخرى.", "هذا الحلم ليس نبوءة.", "قد تكون هذه رؤيا صادقة والله أعلم.",
            "الخوف من أن أمك ستمرض خوف قديم.", "المنام بعد الاستخارة لا يقرر.", "سمعت صوتًا يقول «ستموت» فاستيقظت.",
            "المرض في الحلم قد يكون تعبًا.",
            "In the dream a doctor says that your mother will fall ill.", "You dreamt that you are going to die.",
            "You were told that someone close to you will die, and you felt calm.", "Вам приснилось, что вы умрёте.",
            "Во сне врач говорит, что ваша мать заболеет.", "رأيت أن أباك سيموت فبكيت.", "في الحلم سمعت أنك ستموت."})
    void what_denies_doubts_quotes_or_fears_it_passes(String sentence) {
        assertThat(foretelling.in(sentence)).isFalse();
    }

    @Test
    void nothing_that_the_lexicon_may_say_foretells() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            for (Path file : files.filter(file -> file.toString().matches(".*lexicon.*\\.json")).toList())
                assertThat(texts(JsonMapper.builder().build().readTree(Files.readString(file)))).isNotEmpty()
                        .noneMatch(foretelling::in);
        }
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isString() ? Stream.of(node.asString()) : node.valueStream().flatMap(ForetellingTest::texts);
    }
}
