package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuotesTest {

    private static final Pattern LETTER = Pattern.compile("\\X");
    private static final List<String> PIECES = List.of("house", "snake", "дом", "змеи", "بَيْتٌ", "والأفاعي",
            "teeth\u0301\u0302",
            "👨‍👩‍👧‍👦", "🏳️‍🌈", "🐍", "𝔥𝔬𝔲𝔰𝔢", "\uD83D", "\uDC0D", "e\u0301", "\u0301", "\u200F", "\u2067",
            "\u2069", "\u202E",
            "क्षि", "각", "…", ".", "!", "؟", "«", "»", "’", "\n", "\r\n", "\t", "\u00A0", "\u3000", "夢", "wolf's",
            "I was in the", "ومن ثم", "а потом");
    private static final List<String> BETWEEN = List.of(" ", " ", " ", " ", "", "  ", ", ", ". ", " \u0301", "\u200D");

    private final Dictionary dictionary = new Dictionary();

    @RepeatedTest(300)
    void a_quotation_stands_in_the_dream_and_cuts_no_letter(RepetitionInfo seed) {
        String text = text(new Random(seed.getCurrentRepetition()));
        for (Found found : dictionary.read(text).images())
            assertWhole(text, found.quote());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a snake", "snake", "…snake", "snake\u200D", "🐍snake🐍", " \u0301 snake", "𝔥 snake 𝔥",
            "زارتني أفعى", "‏أفعى‏", "змея́", "A snake.\u0301 No."})
    void so_do_quotations_at_the_edges(String text) {
        assertThat(dictionary.read(text).images()).singleElement()
                .satisfies(found -> assertWhole(text, found.quote()));
    }

    private static void assertWhole(String text, String quote) {
        Set<Integer> edges = LETTER.matcher(text).results().map(MatchResult::start).collect(Collectors.toSet());
        edges.add(text.length());
        assertThat(quote).isNotBlank();
        assertThat(places(text, quote)).as("%s in %s", quote, text)
                .anyMatch(place -> edges.contains(place) && edges.contains(place + quote.length()));
    }

    private static Stream<Integer> places(String text, String quote) {
        return IntStream.rangeClosed(0, text.length() - quote.length()).filter(i -> text.startsWith(quote, i)).boxed();
    }

    private static String text(Random random) {
        return IntStream.range(0, 5 + random.nextInt(120)).mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size()))
                + BETWEEN.get(random.nextInt(BETWEEN.size()))).collect(Collectors.joining());
    }
}
