package dev.dreamlog.interpretation.interpreter.lexicon.stem;

import java.util.List;
import java.util.stream.Stream;

/** The words by which something is known in the languages that dreams are read in. */
public record Terms(List<String> en, List<String> ru, List<String> ar) {

    Stream<String> all() {
        return Stream.of(en, ru, ar).flatMap(List::stream);
    }
}
