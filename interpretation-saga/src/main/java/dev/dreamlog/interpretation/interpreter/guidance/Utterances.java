package dev.dreamlog.interpretation.interpreter.guidance;

import java.util.List;
import java.util.regex.Pattern;

/** Plain sentences out of hurried writing: without capitals and apostrophes, drawled, one a line. */
final class Utterances {

    private static final Pattern LINE = Pattern.compile("\\R");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");
    private static final Pattern SINGLE_QUOTES = Pattern.compile("(?<![\\p{L}'])'(\\p{L}[^\"']*)'");
    private static final Pattern DRAWLED = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern END = Pattern
            .compile("(?<![.!?…؟])[.!?…؟]++[\"')\\]]*+(?:\\s+|$)|[;؛]+");

    private Utterances() {}

    static List<String> in(String text) {
        return LINE.splitAsStream(text).map(PlainWords::of).map(Utterances::even).flatMap(END::splitAsStream)
                .filter(sentence -> !sentence.isBlank()).toList();
    }

    private static String even(String line) {
        String joined = APOSTROPHE.matcher(line).replaceAll("");
        return DRAWLED.matcher(SINGLE_QUOTES.matcher(joined).replaceAll("\"$1\"")).replaceAll("$1");
    }
}
