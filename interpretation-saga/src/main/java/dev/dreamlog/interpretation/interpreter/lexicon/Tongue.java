package dev.dreamlog.interpretation.interpreter.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * Tells whether a dream is in a language that the dictionary reads: by what is said of it, and by the small words that
 * nobody writes without. A German "Hand" looks like a hand, and reading it would only look like reading.
 */
final class Tongue {

    private static final Set<String> READ = Set.of("en", "ru", "ar", "");
    private static final int ONE_SMALL_WORD_IN = 10;
    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}+");
    private static final Pattern OTHER_LETTERS = Pattern.compile("[\\p{IsCyrillic}\\p{IsArabic}]");
    private static final CharArraySet ENGLISH = english();
    private static final List<CharArraySet> FOREIGN = List.of(GermanAnalyzer.getDefaultStopSet(),
            FrenchAnalyzer.getDefaultStopSet(), SpanishAnalyzer.getDefaultStopSet(),
            ItalianAnalyzer.getDefaultStopSet(), PortugueseAnalyzer.getDefaultStopSet(),
            DutchAnalyzer.getDefaultStopSet(), TurkishAnalyzer.getDefaultStopSet());

    private Tongue() {}

    static boolean reads(String languageTag, String text) {
        return READ.contains(Locale.forLanguageTag(languageTag).getLanguage())
                && (OTHER_LETTERS.matcher(text).find() || !foreign(text));
    }

    private static CharArraySet english() {
        try (InputStream words = SnowballFilter.class.getResourceAsStream("english_stop.txt")) {
            return WordlistLoader.getSnowballWordSet(
                    new InputStreamReader(Objects.requireNonNull(words), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean foreign(String text) {
        List<String> words = WORD.matcher(text).results().map(found -> found.group().toLowerCase(Locale.ROOT)).toList();
        long english = words.stream().filter(ENGLISH::contains).count();
        return FOREIGN.stream().mapToLong(language -> words.stream().filter(language::contains).count())
                .anyMatch(small -> small > english + 1 && small * ONE_SMALL_WORD_IN >= words.size());
    }
}
