package dev.dreamlog.interpretation.interpreter.ollama;

import java.lang.Character.UnicodeScript;

import dev.dreamlog.interpretation.interpreter.AnswerLanguage;

/**
 * Tells by its letters whether an answer came in the language asked for: models like to slip into English. It cannot
 * tell languages apart that share an alphabet, such as English and French, or Russian and Bulgarian.
 */
final class Script {

    private Script() {}

    static boolean isOf(AnswerLanguage language, String text) {
        UnicodeScript wanted = switch (language) {
            case EN -> UnicodeScript.LATIN;
            case RU -> UnicodeScript.CYRILLIC;
            case AR -> UnicodeScript.ARABIC;
        };
        long letters = text.codePoints().filter(Character::isLetter).count();
        long own = text.codePoints().filter(Character::isLetter).filter(c -> UnicodeScript.of(c) == wanted).count();
        return own * 2 > letters;
    }
}
