package dev.dreamlog.interpretation.interpreter;

/** The same words in every answer language; a missing one stops the start, not a reader. */
public record Localized(String en, String ru, String ar) {

    public String in(AnswerLanguage language) {
        return switch (language) {
            case EN -> en;
            case RU -> ru;
            case AR -> ar;
        };
    }
}
