package dev.dreamlog.interpretation.interpreter.lexicon.stem;

import java.io.IOException;
import java.text.Normalizer;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Brings the spellings of one word to one, in the word and not in the text, so that every place stays where it is. */
final class EvenSpelling extends TokenFilter {

    /** Accents written apart from their letter, and marks that only steer how letters are shown. */
    private static final Pattern UNUSUAL = Pattern.compile("[\\p{Mn}\\p{Cf}]");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    EvenSpelling(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken())
            return false;
        if (UNUSUAL.matcher(term).find()) {
            String composed = Normalizer.normalize(term, Normalizer.Form.NFC);
            term.setEmpty().append(UNUSUAL.matcher(composed).replaceAll(""));
        }
        char[] letters = term.buffer();
        for (int i = 0; i < term.length(); i++)
            letters[i] = even(letters[i]);
        return true;
    }

    private static char even(char letter) {
        return switch (letter) {
            case 'ё' -> 'е';
            case '’' -> '\'';
            default -> letter;
        };
    }
}
