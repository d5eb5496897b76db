package dev.dreamlog.interpretation.interpreter.ollama;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;

/**
 * The words in which a model is asked, of one version and in one language.
 *
 * @param again asks once more after an answer that could not be used. It does not repeat that answer: it may be hostile
 */
record PromptTemplate(String task, Map<Tradition, String> traditions, String again) {

    /** Stored with every answer. A changed word needs a new version and a new folder. */
    static final String VERSION = "ollama-2026-11-2";

    static PromptTemplate in(AnswerLanguage language) {
        Function<String, String> words = name -> resource(language.tag() + "/" + name + ".txt").strip();
        return new PromptTemplate(words.apply("task"), Arrays.stream(Tradition.values()).collect(Collectors
                .toUnmodifiableMap(tradition -> tradition, tradition -> words.apply(fileOf(tradition)))),
                words.apply("again"));
    }

    static String resource(String name) {
        try (InputStream in = PromptTemplate.class.getResourceAsStream(VERSION + "/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String fileOf(Tradition tradition) {
        return tradition.name().toLowerCase(Locale.ROOT);
    }

    String task(Tradition tradition, String sources, Envelope envelope) {
        return task.replace("{tradition}", Objects.requireNonNull(traditions.get(tradition)))
                .replace("{sources}", sources).replace("{marker}", envelope.marker());
    }
}
