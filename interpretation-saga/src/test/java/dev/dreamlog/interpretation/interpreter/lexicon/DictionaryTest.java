package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.Localized;

import static org.assertj.core.api.Assertions.assertThat;

class DictionaryTest {

    private final List<Symbol> symbols = Dictionary.themes().flatMap(theme -> theme.symbols().stream()).toList();

    @Test
    void there_are_at_least_a_hundred_and_thirty_images_and_none_twice() {
        assertThat(symbols).hasSizeGreaterThanOrEqualTo(130).extracting(Symbol::id).doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
        assertThat(symbols.stream().map(Symbol::name).flatMap(DictionaryTest::everyLanguage)).doesNotHaveDuplicates();
    }

    @Test
    void every_image_has_a_meaning_for_every_tradition_in_every_language() {
        for (Symbol symbol : symbols) {
            assertThat(symbol.meanings()).as(symbol.id()).containsOnlyKeys(Tradition.values());
            assertThat(symbol.meanings().values()).as(symbol.id())
                    .allSatisfy(meaning -> assertThat(everyLanguage(meaning)).allMatch(text -> text.length() > 20));
            assertThat(everyLanguage(symbol.name())).as(symbol.id()).noneMatch(String::isBlank);
        }
    }

    @Test
    void no_meaning_is_given_twice() {
        assertThat(symbols.stream().flatMap(symbol -> symbol.meanings().values().stream())
                .flatMap(DictionaryTest::everyLanguage)).doesNotHaveDuplicates();
    }

    @Test
    void every_language_is_written_in_its_own_letters() {
        assertThat(texts()).allSatisfy(text -> {
            assertThat(text.en()).doesNotContainPattern("[\\u0400-\\u06ff]");
            assertThat(text.ru()).containsPattern("[а-яё]").doesNotContainPattern("[A-Za-z\\u0600-\\u06ff]");
            assertThat(text.ar()).containsPattern("[\\u0621-\\u064a]").doesNotContainPattern("[A-Za-z\\u0400-\\u04ff]");
        });
    }

    /** A dream shows what somebody lives with, never what is to come. */
    @Test
    void nothing_is_foretold() {
        assertThat(texts()).allSatisfy(text -> {
            assertThat(text.en()).doesNotContainPattern("(?i)\\b(will die|you will|going to happen|predicts|omen)\\b");
            assertThat(text.ru())
                    .doesNotContainPattern("(?i)(умр[её]т|заболе(ете|ет)|вас жд[её]т|вы получите|случится|предвещает)");
            assertThat(text.ar()).doesNotContainPattern("(ستموت|سيموت|ستمرض|سيمرض|سوف|سيحدث|ستحصل|سيقع|سيأتي)");
        });
    }

    @Test
    void every_wording_is_complete() {
        for (AnswerLanguage language : AnswerLanguage.values()) {
            Wording wording = Wording.in(language);
            assertThat(wording.openings()).containsOnlyKeys(Tradition.values());
            assertThat(wording.advice()).containsOnlyKeys(Tradition.values());
            assertThat(wording.alternative()).containsOnlyKeys(Tradition.COGNITIVE, Tradition.JUNGIAN);
            assertThat(wording.kinds()).containsOnlyKeys(DreamKind.REGULAR, DreamKind.NIGHTMARE, DreamKind.CONFUSED,
                    DreamKind.LUCID, DreamKind.ISTIKHARA);
        }
    }

    private Stream<Localized> texts() {
        return symbols.stream()
                .flatMap(symbol -> Stream.concat(Stream.of(symbol.name()), symbol.meanings().values().stream()));
    }

    private static Stream<String> everyLanguage(Localized words) {
        return Stream.of(words.en(), words.ru(), words.ar());
    }
}
