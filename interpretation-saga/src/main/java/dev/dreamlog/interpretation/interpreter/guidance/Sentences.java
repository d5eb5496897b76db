package dev.dreamlog.interpretation.interpreter.guidance;

import java.util.List;
import java.util.regex.Pattern;

/** Cuts plain words into sentences as hurried people write them: without capitals, and one a line. */
final class Sentences {

    private static final Pattern END = Pattern.compile("[.!?…؟]+[\"')\\]]*(?=\\s)\\s*|[.!?…؟]+[\"')\\]]*$|[;؛\n]+");

    private Sentences() {}

    static List<String> of(String plain) {
        return END.splitAsStream(plain).filter(sentence -> !sentence.isBlank()).toList();
    }
}
