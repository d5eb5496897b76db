package dev.dreamlog.interpretation.interpreter.ollama;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds a model's quotations against the dream: what does not stand there is not shown as the dreamer's words. */
final class Quotes {

    private static final String WRAPPER = "[\\s\"'«»“”„.…]";
    private static final Pattern WRAPPING = Pattern
            .compile("^" + WRAPPER + "+|(?<!" + WRAPPER + ")" + WRAPPER + "++$");

    private Quotes() {}

    /** The dreamer's own letters, or nothing. */
    static String in(String dream, String quote) {
        String bare = WRAPPING.matcher(Envelope.harmless(quote)).replaceAll("");
        if (bare.isBlank())
            return "";
        String words = Arrays.stream(bare.split("\\s+", -1)).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        Matcher place = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(Envelope.harmless(dream));
        return place.find() ? dream.substring(place.start(), place.end()) : "";
    }
}
