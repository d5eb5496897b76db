package dev.dreamlog.interpretation.interpreter.ollama;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;

/** The words in which a model is asked, of one version and in one language: a task and one section per tradition. */
record PromptTemplate(String task, Map<String, String> sections) {

    /** Stored with every answer. A changed word needs a new version and a new folder. */
    static final String VERSION = "ollama-2026-11-1";

    private static final String SECTION = "(?m)^=== ";

    static PromptTemplate in(AnswerLanguage language) {
        String[] parts = resource(language.tag() + ".txt").split(SECTION, -1);
        Map<String, String> sections = new HashMap<>();
        Arrays.stream(parts).skip(1).forEach(part -> {
            int name = part.indexOf('\n');
            sections.put(part.substring(0, name), part.substring(name + 1).strip());
        });
        return new PromptTemplate(parts[0].strip(), Map.copyOf(sections));
    }

    static String resource(String name) {
        try (InputStream in = PromptTemplate.class.getResourceAsStream(VERSION + "/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String task(Tradition tradition, String sources, Envelope envelope) {
        return task.replace("{tradition}", section(tradition.name())).replace("{sources}", sources)
                .replace("{marker}", envelope.marker());
    }

    /** Asks once more after an answer that could not be used. It does not repeat that answer: it may be hostile. */
    String again() {
        return section("AGAIN");
    }

    private String section(String name) {
        return Objects.requireNonNull(sections.get(name), name);
    }
}
