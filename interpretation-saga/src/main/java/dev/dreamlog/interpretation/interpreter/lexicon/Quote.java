package dev.dreamlog.interpretation.interpreter.lexicon;

import java.text.BreakIterator;
import java.util.Locale;

/** Shows where in the dream something was found, in the dreamer's own words and never in changed ones. */
final class Quote {

    private static final int LONGEST = 160;

    private Quote() {}

    /** The sentence around a place, or as much of it as is pleasant to read. */
    static String around(String text, int start, int end) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int last = sentences.following(Math.min(end, text.length()) - 1);
        int first = start == 0 ? 0 : sentences.isBoundary(start) ? start : sentences.preceding(start);
        if (last - first > LONGEST) {
            first = Math.min(start, afterSpace(text, Math.max(first, start - LONGEST / 2), start));
            last = Math.max(end, beforeSpace(text, Math.min(last, end + LONGEST / 2), end));
        }
        return text.substring(first, last).strip();
    }

    private static int afterSpace(String text, int from, int limit) {
        int place = from;
        while (place < limit && place > 0 && !Character.isWhitespace(text.charAt(place - 1)))
            place++;
        return place;
    }

    private static int beforeSpace(String text, int from, int limit) {
        int place = from;
        while (place > limit && place < text.length() && !Character.isWhitespace(text.charAt(place)))
            place--;
        return place;
    }
}
