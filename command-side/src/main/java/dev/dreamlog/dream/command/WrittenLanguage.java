package dev.dreamlog.dream.command;

import java.lang.Character.UnicodeScript;

/** Guesses the language of a text whose dreamer did not say, from its first letter of a script that tells. */
final class WrittenLanguage {

    static String of(String text) {
        return text.codePoints().filter(Character::isLetter).mapToObj(WrittenLanguage::language).findFirst()
                .orElse("en");
    }

    private static String language(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case ARABIC -> "ar";
            case CYRILLIC -> "ru";
            default -> "en";
        };
    }

    private WrittenLanguage() {}
}
