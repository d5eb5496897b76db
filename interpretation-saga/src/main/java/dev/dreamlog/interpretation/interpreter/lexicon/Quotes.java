package dev.dreamlog.interpretation.interpreter.lexicon;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Shows where in the dream something was found, in the dreamer's own words and never in changed ones. What people see
 * as one letter is never cut: surrogates, accents and joined emoji stay together.
 */
final class Quotes {

    private static final int LONGEST = 160;

    private final String text;
    private final BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    private final BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);

    Quotes(String text) {
        this.text = text;
        sentences.setText(text);
        letters.setText(text);
    }

    /** The sentence around a place, or as much of it as is pleasant to read. */
    String around(int start, int end) {
        int last = sentences.following(end - 1);
        int first = sentences.isBoundary(start) ? start : sentences.preceding(start);
        if (last - first > LONGEST) {
            first = afterSpace(Math.max(first, start - LONGEST / 2), start);
            last = beforeSpace(Math.min(last, end + LONGEST / 2), end);
        }
        while (first < start && Character.isWhitespace(text.charAt(first)))
            first++;
        while (last > end && Character.isWhitespace(text.charAt(last - 1)))
            last--;
        return text.substring(letters.isBoundary(first) ? first : letters.preceding(first),
                letters.isBoundary(last) ? last : letters.following(last));
    }

    private int afterSpace(int from, int limit) {
        int place = from;
        while (place < limit && place > 0 && !Character.isWhitespace(text.charAt(place - 1)))
            place++;
        return place;
    }

    private int beforeSpace(int from, int limit) {
        int place = from;
        while (place > limit && place < text.length() && !Character.isWhitespace(text.charAt(place)))
            place--;
        return place;
    }
}
