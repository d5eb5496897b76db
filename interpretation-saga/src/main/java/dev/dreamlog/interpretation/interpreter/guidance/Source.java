package dev.dreamlog.interpretation.interpreter.guidance;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.dreamlog.interpretation.api.Reference;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.Localized;

/** One checked source, and the ways in which people write it down. */
record Source(String id, Reference.Kind kind, Set<Tradition> traditions, Localized citation, List<String> aliases) {

    Reference in(AnswerLanguage language) {
        return new Reference(kind, citation.in(language), true);
    }

    Stream<String> spellings() {
        return Stream.concat(aliases.stream(), Stream.of(citation.en(), citation.ru(), citation.ar()));
    }
}
