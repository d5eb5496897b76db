package dev.dreamlog.interpretation.interpreter.lexicon.stem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.core.type.TypeReference;

import dev.dreamlog.interpretation.interpreter.ShippedJson;

/** Leads the forms that no stemmer can guess back to their word: teeth, людей, broken plurals, what clings to a word. */
final class BasicForms {

    private static final List<String> PROCLITICS = List.of("", "و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "فب", "فل",
            "وس", "وك", "لل", "ولل", "فلل");
    private static final List<String> ENCLITICS = List.of("", "ن", "نا", "ها", "هم", "هن", "كم", "ك", "ني", "هما");
    private static final int SHORTEST = 3;

    private final Map<String, String> irregular = new HashMap<>();

    static BasicForms shipped() {
        BasicForms forms = new BasicForms();
        Map<String, Map<String, List<String>>> languages = ShippedJson.read(BasicForms.class, "irregular.json",
                new TypeReference<>() {
                });
        languages.values().forEach(words -> words.forEach((word, of) -> {
            String basic = Stemming.stem(word);
            of.forEach(form -> forms.irregular.put(Stemming.stem(form), basic));
        }));
        return forms;
    }

    String of(String stem) {
        return irregular.getOrDefault(stem, stem);
    }

    /** What an Arabic word may be without the particles and pronouns written together with it, the fullest first. */
    Stream<String> within(String stem) {
        if (stem.isEmpty() || Character.UnicodeScript.of(stem.charAt(0)) != Character.UnicodeScript.ARABIC)
            return Stream.empty();
        return ENCLITICS.stream().filter(stem::endsWith)
                .flatMap(end -> PROCLITICS.stream().filter(stem::startsWith)
                        .filter(start -> stem.length() - start.length() - end.length() >= SHORTEST)
                        .map(start -> of(stem.substring(start.length(), stem.length() - end.length()))));
    }
}
