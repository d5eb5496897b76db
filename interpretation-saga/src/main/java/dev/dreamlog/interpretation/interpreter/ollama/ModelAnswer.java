package dev.dreamlog.interpretation.interpreter.ollama;

import java.util.List;
import java.util.stream.Stream;

import dev.dreamlog.interpretation.api.Classification;
import dev.dreamlog.interpretation.api.DreamSymbol;
import dev.dreamlog.interpretation.api.Emotion;
import dev.dreamlog.interpretation.api.Reference;

/** The part of a result that is the model's to write. Care, cautions of ours and what is verified are not. */
record ModelAnswer(Classification classification, String summary, List<DreamSymbol> symbols, List<Emotion> emotions,
        List<String> themes, List<String> advice, List<String> cautions, List<Cited> references) {

    /** A source as the model names it. */
    record Cited(Reference.Kind kind, String citation) {}

    Stream<List<?>> lists() {
        return Stream.concat(Stream.of(symbols, emotions, themes, advice, cautions, references),
                symbols.stream().map(DreamSymbol::alternatives));
    }

    /** Every word in it. */
    Stream<String> words() {
        return Stream.of(prose(), symbols.stream().map(DreamSymbol::quote), references.stream().map(Cited::citation))
                .flatMap(words -> words);
    }

    /** What is said in the model's own words. */
    Stream<String> prose() {
        return Stream.of(Stream.of(classification.note(), summary),
                symbols.stream().flatMap(s -> Stream.of(s.term(), s.meaning())),
                symbols.stream().flatMap(s -> s.alternatives().stream()),
                emotions.stream().flatMap(e -> Stream.of(e.name(), e.meaning())), themes.stream(), advice.stream(),
                cautions.stream()).flatMap(words -> words);
    }
}
