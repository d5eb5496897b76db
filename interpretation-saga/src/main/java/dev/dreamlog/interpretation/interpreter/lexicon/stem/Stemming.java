package dev.dreamlog.interpretation.interpreter.lexicon.stem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Turns text into stems, for dreams and dictionary alike: only then do they meet. */
public final class Stemming {

    private static final Analyzer ANALYZER = new StemAnalyzer();

    private Stemming() {}

    /** In the order of the text. */
    public static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = ANALYZER.tokenStream("dream", text)) {
            CharTermAttribute stem = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(stem.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The one stem of a single word. */
    static String stem(String word) {
        return words(word).getFirst().stem();
    }
}
