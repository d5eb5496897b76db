package dev.dreamlog.interpretation.interpreter.guidance;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the many spellings of a text to one, so that a phrase is written down once. */
final class PlainWords {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u064B-\\u0652\\u0640\\p{Cf}]");
    private static final Pattern SPACES = Pattern.compile("[^\\S\n]+");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");
    private static final Pattern SINGLE_QUOTES = Pattern.compile("(?<![\\p{L}'])'(\\p{L}[^\"'\n]*)'");
    private static final Pattern DRAWLED = Pattern.compile("(\\p{L})\\1{2,}");

    private PlainWords() {}

    static String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(composed.length());
        composed.chars().forEach(c -> plain.append(letter((char) c)));
        String bare = INVISIBLE.matcher(plain).replaceAll("");
        String joined = APOSTROPHE.matcher(SPACES.matcher(bare).replaceAll(" ")).replaceAll("");
        return DRAWLED.matcher(SINGLE_QUOTES.matcher(joined).replaceAll("\"$1\"")).replaceAll("$1");
    }

    private static char letter(char c) {
        return switch (c) {
            case 'أ', 'إ', 'آ' -> 'ا';
            case 'ى', 'ئ' -> 'ي';
            case 'ة' -> 'ه';
            case 'ؤ' -> 'و';
            case 'ё' -> 'е';
            case '’', '‘', 'ʼ', '`' -> '\'';
            case '“', '”', '«', '»', '„' -> '"';
            case '\r', '\u2028', '\u2029' -> '\n';
            default -> c;
        };
    }
}
