package dev.dreamlog.contract.query.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Guesses what was meant where nothing was found: takes words that nobody has written for the nearest that somebody
 * has. Near is a word with two neighbouring letters exchanged, or one that shares many groups of three letters.
 *
 * <p>Counted as pg_trgm does, which itself knows no letters beyond ASCII in a database whose locale is C.
 */
public final class NearestWords {

    /** As likely as not, two words of three letters differ on purpose. */
    private static final int SHORTEST = 4;
    private static final double NEAR = 0.3;
    /** Whoever knows none of the words meant something else. */
    private static final int MOST = 5;
    private static final Pattern WORD = Pattern.compile("[\\p{IsAlphabetic}\\p{IsDigit}]++");

    private NearestWords() {}

    /** What may have been meant, in the words of these texts; empty when they say nothing like it. */
    public static Optional<String> mended(String asked, Collection<String> texts) {
        Set<String> known = texts.stream().flatMap(text -> Words.of(text).stream()).collect(Collectors.toSet());
        Map<String, String> meant = new HashMap<>();
        Question.of(asked).wanted().stream().filter(word -> !known.contains(word) && length(word) >= SHORTEST)
                .limit(MOST).forEach(word -> nearest(word, known).ifPresent(near -> meant.put(word, near)));
        String mended = WORD.matcher(asked)
                .replaceAll(word -> meant.getOrDefault(Words.folded(word.group()), word.group()));
        return meant.isEmpty() || length(mended) > Question.LONGEST ? Optional.empty() : Optional.of(mended);
    }

    private static Optional<String> nearest(String word, Set<String> known) {
        return exchanges(word).stream().filter(known::contains).findFirst().or(() -> {
            Set<String> groups = groups(word);
            return known.stream().map(other -> new Near(other, likeness(groups, groups(other))))
                    .filter(near -> near.likeness() >= NEAR)
                    .max(Comparator.comparingDouble(Near::likeness).thenComparing(Near::word)).map(Near::word);
        });
    }

    private static List<String> exchanges(String word) {
        return IntStream.range(1, word.length()).mapToObj(at -> word.substring(0, at - 1) + word.charAt(at)
                + word.charAt(at - 1) + word.substring(at + 1)).toList();
    }

    private static Set<String> groups(String word) {
        String framed = "  " + word + " ";
        return IntStream.rangeClosed(3, framed.length()).mapToObj(end -> framed.substring(end - 3, end))
                .collect(Collectors.toSet());
    }

    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return (double) common.size() / (one.size() + other.size() - common.size());
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private record Near(String word, double likeness) {}
}
