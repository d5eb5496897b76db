package dev.dreamlog.interpretation.interpreter.ollama.conversation;

import java.lang.Character.UnicodeScript;

/** Guesses how many tokens a text takes, rather too many than too few: what does not fit, Ollama would cut silently. */
final class Tokens {

    private Tokens() {}

    static int in(String text) {
        double tokens = text.codePoints().mapToDouble(Tokens::of).sum();
        return (int) Math.ceil(tokens);
    }

    /**
     * Latin words share tokens best; Cyrillic ones less. Older vocabularies spell Arabic letter by letter, and
     * numbers and signs too; rare letters may take one token for each byte.
     */
    private static double of(int codePoint) {
        if (codePoint < 0x80)
            return Character.isLetter(codePoint) || codePoint == ' ' ? 0.5 : 1;
        if (UnicodeScript.of(codePoint) == UnicodeScript.CYRILLIC)
            return 0.75;
        if (codePoint < 0x800)
            return 1;
        return codePoint < 0x10000 ? 2 : 4;
    }
}
