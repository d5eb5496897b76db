package dev.dreamlog.interpretation.api;

import java.util.List;

/**
 * What an interpreter found, in one shape for every tradition and every interpreter. Events keep it for ever.
 *
 * @param language BCP 47 tag of the words below
 * @param truncated whether the interpreter had to stop before it was done
 */
public record InterpretationResult(Tradition tradition, String language, Classification classification, String summary,
        List<DreamSymbol> symbols, List<Emotion> emotions, List<String> themes, List<String> advice,
        List<String> cautions, List<Reference> references, Safety safety, boolean truncated) {}
