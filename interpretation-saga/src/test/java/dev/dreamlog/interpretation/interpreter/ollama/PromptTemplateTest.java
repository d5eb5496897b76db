package dev.dreamlog.interpretation.interpreter.ollama;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.dreamlog.interpretation.api.Reference;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.guidance.Sources;
import dev.dreamlog.interpretation.interpreter.ollama.conversation.Question;

import static org.assertj.core.api.Assertions.assertThat;

class PromptTemplateTest {

    private final Sources sources = Sources.shipped();

    @ParameterizedTest
    @EnumSource
    void every_tradition_has_its_words_in_every_language(AnswerLanguage language) {
        PromptTemplate template = PromptTemplate.in(language);
        for (Tradition tradition : Tradition.values()) {
            assertThat(template.task(tradition, "Muslim 2263", new Envelope("c0ffee"))).contains("Muslim 2263",
                    "<<<DREAM c0ffee>>>", "<<<END c0ffee>>>", template.traditions().get(tradition)).doesNotContain("{");
        }
        assertThat(template.traditions().values()).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(Script.isOf(language, template.again())).isTrue();
    }

    @Test
    void a_changed_word_needs_a_new_version() throws NoSuchAlgorithmException {
        String words = Stream.concat(Stream.of("schema.json"), Arrays.stream(AnswerLanguage.values())
                .flatMap(language -> Stream.concat(Stream.of("task", "again"),
                        Arrays.stream(Tradition.values()).map(PromptTemplate::fileOf))
                        .map(name -> language.tag() + "/" + name + ".txt")))
                .map(PromptTemplate::resource).collect(Collectors.joining("\f"));
        byte[] print = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));

        assertThat(PromptTemplate.VERSION + " " + HexFormat.of().formatHex(print, 0, 8))
                .isEqualTo("ollama-2026-11-2 6958deae150359e7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN|ISLAMIC|glad tidings,distress,self-talk,2263,forty-six,6983,6988,3292,to the left,al-Nabulsi,Ibn Shahin,Ibn Qutaybah,Ibn Sirin is uncertain,istikhara the dream never decides,imam
            RU|ISLAMIC|радостную весть,тягостный сон,разговор души,2263,сорока шести,6983,6988,3292,влево,ан-Набулуси,Ибн Шахина,Ибн Кутайбу,Ибн Сирину не установлена,истихары сон никогда не решает,имамом
            AR|ISLAMIC|البشرى,التحزين,حديث النفس,2263,ستة وأربعين,6983,6988,3292,اليسار,النابلسي,ابن شاهين,ابن قتيبة,ابن سيرين فغير مؤكدة,الاستخارة لا يقرر,إمام
            EN|JUNGIAN|archetypes,shadow,anima and animus,compensates,amplify
            RU|JUNGIAN|архетипы,тень,анима и анимус,компенсирует,амплификация
            AR|JUNGIAN|النماذج البدئية,الظل,الأنيما والأنيموس,يعوّضه,ووسّع
            EN|FREUDIAN|manifest,latent,condensation,displacement,residue
            RU|FREUDIAN|явное,скрытого,сгущение,смещение,дневные остатки
            AR|FREUDIAN|الظاهر,الكامن,التكثيف,الإزاحة,بقايا النهار
            EN|COGNITIVE|Hall and Van de Castle,characters,interactions,activities,misfortunes,emotions,settings,waking life
            RU|COGNITIVE|Холлу и Ван де Каслу,персонажи,взаимодействия,действия,несчастья,эмоции,место,наяву
            AR|COGNITIVE|هول وفان دي كاسل,الشخصيات,التفاعلات,الأفعال,المصائب,الانفعالات,الأماكن,اليقظة
            EN|RUSSIAN_FOLK|Miller (1901),Tsvetkov,Call it folklore
            RU|RUSSIAN_FOLK|Миллер (1901),Цветков,Называйте это фольклором
            AR|RUSSIAN_FOLK|ميلر (1901),تسفيتكوف,سمّه موروثًا شعبيًا
            EN|COGNITIVE|imagery rehearsal,never diagnose,never predict death,Never call a dream prophetic,never give a religious
            RU|COGNITIVE|репетицию образов,не ставьте диагнозов,не предсказывайте смерть,Не называйте сон вещим,не давайте религиозных
            AR|COGNITIVE|التدرب على الصورة,ولا تشخص,ولا تتنبأ بموت,لا تصف حلمًا بأنه نبوءة,ولا تصدر حكمًا شرعيًا
            """)
    void the_essentials_are_said(AnswerLanguage language, Tradition tradition, String essentials) {
        assertThat(PromptTemplate.in(language).task(tradition, "", Envelope.fresh())).contains(essentials.split(","));
    }

    @ParameterizedTest
    @CsvSource({"EN,a", "RU,ж", "AR,ب"})
    void the_longest_dream_fits_the_default_context(AnswerLanguage language, String letter) {
        for (Tradition tradition : Tradition.values()) {
            String citable = sources.of(tradition, language).stream().map(Reference::citation)
                    .collect(Collectors.joining("; "));
            PromptTemplate template = PromptTemplate.in(language);
            Envelope envelope = Envelope.fresh();
            Question question = new Question(template.task(tradition, citable, envelope),
                    envelope.around(letter.repeat(200), letter.repeat(4000))).again(template.again());

            assertThat(question.tokens()).isLessThan(10240 - 2048);
        }
    }
}
