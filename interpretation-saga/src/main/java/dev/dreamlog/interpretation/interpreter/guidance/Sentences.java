package dev.dreamlog.interpretation.interpreter.guidance;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into its sentences, in any script: care is judged and words are quoted sentence by sentence. */
public final class Sentences {

    private Sentences() {}

    public static List<String> of(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        for (int start = breaks.first(), end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks
                .next()) {
            sentences.add(text.substring(start, end));
        }
        return sentences;
    }
}
