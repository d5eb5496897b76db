package dev.dreamlog.dream.command;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Guesses the language of a text whose dreamer did not say: from its first letter where the script tells, else from
 * the small words that no text can do without. Unsure, it says so ({@code und}) rather than take every text for English.
 */
final class WrittenLanguage {

    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");
    private static final int SURE = 2;
    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en",
            Set.of("the", "and", "was", "were", "my", "of", "with", "but", "that", "i", "it", "to", "dream", "had"),
            "de", Set.of("der", "die", "das", "und", "ich", "nicht", "ist", "ein", "eine", "mit", "war", "mich", "zu"),
            "fr", Set.of("le", "la", "les", "et", "je", "est", "une", "des", "dans", "avec", "mon", "que", "pas"),
            "es", Set.of("el", "la", "los", "y", "yo", "que", "una", "con", "mi", "pero", "estaba", "por", "las"));

    static String of(String text) {
        return text.codePoints().filter(Character::isLetter).mapToObj(letter -> language(letter, text)).findFirst()
                .orElse("und");
    }

    private static String language(int letter, String text) {
        return switch (UnicodeScript.of(letter)) {
            case ARABIC -> "ar";
            case CYRILLIC -> "ru";
            case LATIN -> latin(NO_LETTERS.split(text.toLowerCase(Locale.ROOT)));
            default -> "und";
        };
    }

    private static String latin(String[] words) {
        return SMALL_WORDS.keySet().stream().filter(language -> smallWords(words, language) >= SURE)
                .max(Comparator.comparingLong(language -> smallWords(words, language))).orElse("und");
    }

    private static long smallWords(String[] words, String language) {
        Set<String> known = SMALL_WORDS.getOrDefault(language, Set.of());
        return Arrays.stream(words).filter(known::contains).count();
    }

    private WrittenLanguage() {}
}
