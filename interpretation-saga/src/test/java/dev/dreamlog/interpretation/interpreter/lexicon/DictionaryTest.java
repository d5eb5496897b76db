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
    void there_are_at_least_forty_images_and_none_twice() {
        assertThat(symbols).hasSizeGreaterThanOrEqualTo(40).extracting(Symbol::id).doesNotHaveDuplicates();
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
    void every_image_has_words_in_every_language() {
        assertThat(symbols).allSatisfy(symbol -> {
            assertThat(symbol.terms().en()).allMatch(term -> term.matches("[a-z' ]+"));
            assertThat(symbol.terms().ru()).allMatch(term -> term.matches("[а-яё -]+"));
            assertThat(symbol.terms().ar()).allMatch(term -> term.matches("[\\u0600-\\u06ff ]+"));
            assertThat(List.of(symbol.terms().en(), symbol.terms().ru(), symbol.terms().ar()))
                    .allMatch(terms -> terms.size() > 1);
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

    private static Stream<String> everyLanguage(Localized words) {
        return Stream.of(words.en(), words.ru(), words.ar());
    }
}
