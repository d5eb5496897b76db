package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.junit.jupiter.api.Test;

import dev.dreamlog.interpretation.interpreter.lexicon.stem.Stemming;
import dev.dreamlog.interpretation.interpreter.lexicon.stem.Word;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/** A stem knows less than a reader: words that have nothing in common may share one, and then an image is invented. */
class DictionaryTermsTest {

    /** What stands in almost every dream and shares its stem with some noun if nobody looks. */
    private static final String COMMON = """
            at even meet busy miss some other then thing people time way place around back down look like
            почти рано долго другой другая меня ему него могу мог помочь удалось более чаще скоро семь а пару цвета
            أمام مكان إليه وجدت وضعت رجل قبل كم دقيقة أي لدي أحيانا الجو الصحة دور جماعة
            """;

    private final List<Symbol> symbols = Dictionary.themes().flatMap(theme -> theme.symbols().stream()).toList();

    @Test
    void every_image_has_words_in_every_language() {
        assertThat(symbols).allSatisfy(symbol -> {
            assertThat(symbol.terms().en()).allMatch(term -> term.matches("[a-z' ]+"));
            assertThat(symbol.terms().ru()).allMatch(term -> term.matches("[а-яё -]+"));
            assertThat(symbol.terms().ar()).allMatch(term -> term.matches("[\\u0600-\\u06ff ]+"));
            assertThat(List.of(symbol.terms().en(), symbol.terms().ru(), symbol.terms().ar()))
                    .allMatch(terms -> terms.size() > 1).allMatch(terms -> Set.copyOf(terms).size() == terms.size());
        });
    }

    @Test
    void no_two_images_answer_to_the_same_stems() {
        Map<List<String>, Set<String>> images = symbols.stream()
                .flatMap(symbol -> terms(symbol).map(term -> Map.entry(stems(term), symbol.id())))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));

        assertThat(images.entrySet()).allMatch(image -> image.getKey().size() > 0 && image.getValue().size() == 1);
    }

    @Test
    void no_image_answers_to_a_word_that_every_dream_contains() {
        Set<String> common = new HashSet<>(stems(COMMON));
        Stream.of(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET, RussianAnalyzer.getDefaultStopSet(),
                ArabicAnalyzer.getDefaultStopSet()).flatMap(words -> StreamSupport.stream(words.spliterator(), false))
                .map(word -> new String((char[]) word)).flatMap(word -> stems(word).stream()).forEach(common::add);

        assertThat(symbols.stream().flatMap(DictionaryTermsTest::terms).map(DictionaryTermsTest::stems)
                .filter(stems -> stems.size() == 1).map(List::getFirst)).isNotEmpty()
                .doesNotContainAnyElementsOf(common);
    }

    private static Stream<String> terms(Symbol symbol) {
        return Stream.of(symbol.terms().en(), symbol.terms().ru(), symbol.terms().ar()).flatMap(List::stream);
    }

    private static List<String> stems(String words) {
        return Stemming.words(words).stream().map(Word::stem).toList();
    }
}
