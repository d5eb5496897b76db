package dev.dreamlog.interpretation.interpreter;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The languages in which answers are written with care; any other wish falls back to English. */
public enum AnswerLanguage {
    EN, RU, AR;

    /** The language nearest to a BCP 47 tag such as {@code ru-RU}. */
    public static AnswerLanguage of(@Nullable String tag) {
        return switch (tag == null ? "" : Locale.forLanguageTag(tag).getLanguage()) {
            case "ru" -> RU;
            case "ar" -> AR;
            default -> EN;
        };
    }

    /** The BCP 47 tag. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
