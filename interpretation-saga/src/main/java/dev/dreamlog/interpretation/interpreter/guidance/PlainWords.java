package dev.dreamlog.interpretation.interpreter.guidance;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the many spellings of a sentence to one, so that a phrase is written down once. */
final class PlainWords {

    private static final Pattern MARKS = Pattern.compile("[\\u064B-\\u0652\\u0640\\p{Cf}]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private PlainWords() {}

    static String of(String sentence) {
        String composed = Normalizer.normalize(sentence, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String oneSpace = SPACES.matcher(MARKS.matcher(composed).replaceAll("")).replaceAll(" ");
        StringBuilder plain = new StringBuilder(oneSpace.length());
        oneSpace.chars().forEach(c -> plain.append(letter((char) c)));
        return plain.toString();
    }

    private static char letter(char c) {
        return switch (c) {
            case 'أ', 'إ', 'آ' -> 'ا';
            case 'ى', 'ئ' -> 'ي';
            case 'ة' -> 'ه';
            case 'ؤ' -> 'و';
            case 'ё' -> 'е';
            case '’', '‘', 'ʼ' -> '\'';
            case '“', '”', '«', '»', '„' -> '"';
            default -> c;
        };
    }
}
