package dev.dreamlog.interpretation.interpreter.ollama;

import java.util.List;
import java.util.stream.Stream;

import dev.dreamlog.interpretation.api.DreamSymbol;
import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.api.Reference;
import dev.dreamlog.interpretation.interpreter.Prompt;
import dev.dreamlog.interpretation.interpreter.guidance.Care;
import dev.dreamlog.interpretation.interpreter.guidance.Cautions;
import dev.dreamlog.interpretation.interpreter.guidance.Sources;

/** Makes a result of a model's answer: our cautions before its own, our table over its citations, our ear for care. */
final class ResultAssembly {

    private final Sources sources;
    private final Cautions cautions = Cautions.shipped();
    private final Care care = Care.shipped();

    ResultAssembly(Sources sources) {
        this.sources = sources;
    }

    InterpretationResult of(ModelAnswer answer, Prompt prompt, boolean cutShort) {
        var language = prompt.answerLanguage();
        String ownWords = prompt.title() == null ? prompt.text() : prompt.title() + "\n" + prompt.text();
        List<String> allCautions = Stream
                .concat(cautions.of(prompt.tradition(), language).stream(), answer.cautions().stream()).toList();
        List<Reference> references = answer.references().stream()
                .map(cited -> sources.check(cited.kind(), cited.citation(), language)).distinct().toList();
        return new InterpretationResult(prompt.tradition(), language.tag(), answer.classification(), answer.summary(),
                answer.symbols().stream().map(symbol -> quoted(symbol, prompt)).toList(), answer.emotions(),
                answer.themes(), answer.advice(), allCautions, references, care.judge(ownWords, language), cutShort);
    }

    private static DreamSymbol quoted(DreamSymbol symbol, Prompt prompt) {
        return new DreamSymbol(symbol.term(), Quotes.in(prompt.text(), symbol.quote()), symbol.meaning(),
                symbol.alternatives());
    }
}
