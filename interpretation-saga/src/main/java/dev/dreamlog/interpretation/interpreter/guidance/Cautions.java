package dev.dreamlog.interpretation.interpreter.guidance;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.core.type.TypeReference;

import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.Localized;
import dev.dreamlog.interpretation.interpreter.ShippedJson;

/** What no answer may leave out: that it foretells nothing, and what its tradition cannot claim. */
public record Cautions(List<Localized> everyone, Map<Tradition, List<Localized>> traditions) {

    public static Cautions shipped() {
        return ShippedJson.read(Cautions.class, "cautions.json", new TypeReference<>() {
        });
    }

    public List<String> of(Tradition tradition, AnswerLanguage language) {
        return Stream.concat(traditions.getOrDefault(tradition, List.of()).stream(), everyone.stream())
                .map(caution -> caution.in(language)).collect(Collectors.toList());
    }
}
