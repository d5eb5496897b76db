package dev.dreamlog.interpretation.interpreter;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.interpretation.api.Tradition;

/**
 * One dream and how it is to be read, free of accounts and ids: an interpreter learns nothing about the person.
 *
 * @param dreamLanguage BCP 47 tag of the text
 * @param model the wanted model; null takes the interpreter's default
 */
public record Prompt(String text, @Nullable String title, String dreamLanguage, Tradition tradition,
        AnswerLanguage answerLanguage, @Nullable String model) {

    /** Keeps the dream out of logs. */
    @Override
    public String toString() {
        return "Prompt[%s, %s, %s]".formatted(dreamLanguage, tradition, answerLanguage);
    }
}
