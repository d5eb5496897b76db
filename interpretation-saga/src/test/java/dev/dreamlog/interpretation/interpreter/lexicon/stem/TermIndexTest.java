package dev.dreamlog.interpretation.interpreter.lexicon.stem;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dreamlog.interpretation.interpreter.lexicon.stem.TermIndex.Hit;

import static org.assertj.core.api.Assertions.assertThat;

class TermIndexTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tooth    | tooth teeth Teeth's
            mouse    | mouse mice
            knife    | knife knives
            wolf     | wolf wolves wolf's WOLVES
            child    | child children children's child’s
            fall     | fall falls falling fell fallen
            fly      | fly flies flying flew flown
            die      | die died dying
            cry      | cry cries cried crying
            сон      | сон сны сна снов снами
            дом      | дом дома домов домой домами
            река     | река реки рекой рек речка
            бежать   | бежал бежала бегу бежит убегала побежали
            лететь   | лечу летит летела летаю взлетел
            окно     | окно окна окон окном
            ребёнок  | ребёнок ребенка дети детей детьми
            человек  | человек человека люди людей
            мать     | мать матери матерью
            огонь    | огонь огня огнём огни
            пёс      | пёс пса псы
            بيت      | بيت البيت والبيت بيوت بيوتنا بيتنا ببيتنا فبيته لبيت للبيت وللبيت
            بحر      | بحر البحر للبحر والبحر بحار كالبحر
            طفل      | طفل طفلة أطفال والأطفال أطفالنا لأطفالهم
            كلب      | كلب كلبي كلاب الكلاب بكلابهم
            شجرة     | شجرة الشجرة أشجار الأشجار
            أسنان    | أسنان أسناني الأسنان سن بأسنانه
            خوف      | خوف الخوف خفت أخاف بخوف خائفا
            """)
    void a_word_is_found_in_all_its_forms(String term, String forms) {
        TermIndex<String> index = index(term);
        for (String form : forms.split(" ", -1))
            assertThat(index.find(Stemming.words(form))).as(form).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"wood,would", "leaf,leave", "сон,сын", "река,рука", "بحر,بحث", "كلب,قلب", "news,new", "organ,orange"})
    void a_word_that_only_looks_alike_is_not_found(String term, String other) {
        assertThat(index(term).find(Stemming.words(other))).isEmpty();
    }

    @Test
    void decomposed_and_vowelled_letters_are_the_same_letters() {
        assertThat(index("ёлка").find(Stemming.words("е\u0308лку"))).hasSize(1);
        assertThat(index("بيت").find(Stemming.words("بَيْتٌ"))).hasSize(1);
    }

    @Test
    void languages_may_mix_in_one_sentence_and_every_place_is_right() {
        TermIndex<String> index = index("wolf", "окно", "بيت");
        String text = "Two wolves 🐺 у окон, ثم دخلت البيت.";

        assertThat(index.find(Stemming.words(text))).extracting(hit -> text.substring(hit.start(), hit.end()))
                .containsExactly("wolves", "окон", "البيت");
    }

    @Test
    void a_phrase_is_found_before_its_first_word() {
        TermIndex<String> index = index("dead body", "dead");
        assertThat(index.find(Stemming.words("the dead bodies"))).extracting(Hit::meant).containsExactly("dead body",
                "dead");
    }

    private static TermIndex<String> index(String... terms) {
        TermIndex<String> index = new TermIndex<>();
        for (String term : terms)
            index.add(new Terms(List.of(term), List.of(), List.of()), term);
        return index;
    }
}
