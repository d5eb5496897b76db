package dev.dreamlog.interpretation.interpreter.ollama.conversation;

/** Guesses how many tokens a text takes, rather too many than too few: what does not fit, Ollama would cut silently. */
final class Tokens {

    private Tokens() {}

    static int in(String text) {
        double tokens = text.codePoints().mapToDouble(Tokens::of).sum();
        return (int) Math.ceil(tokens);
    }

    /** Latin letters share tokens best; Cyrillic and Arabic less; rare signs may take one token for each byte. */
    private static double of(int codePoint) {
        if (codePoint < 0x80)
            return 0.5;
        if (codePoint < 0x800)
            return 0.75;
        return codePoint < 0x10000 ? 2 : 4;
    }
}
