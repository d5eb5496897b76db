package dev.dreamlog.interpretation.interpreter.ollama;

import java.security.SecureRandom;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * Carries a dream to the model as data. No text can close the envelope: its marker is new for every call, and a dream
 * keeps none of the brackets in which markers and the models' own control words are written.
 */
record Envelope(String marker) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Envelope fresh() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new Envelope(HexFormat.of().formatHex(bytes));
    }

    String around(@Nullable String title, String text) {
        String dream = title == null ? text : title + "\n\n" + text;
        return "<<<DREAM " + marker + ">>>\n" + harmless(dream) + "\n<<<END " + marker + ">>>";
    }

    /** Changes letter for letter, so that a place in the harmless text is the same place in the dream. */
    static String harmless(String text) {
        StringBuilder harmless = new StringBuilder(text.length());
        text.chars().forEach(c -> harmless.append(harmless((char) c)));
        return harmless.toString();
    }

    private static char harmless(char c) {
        return switch (c) {
            case '<' -> '‹';
            case '>' -> '›';
            case '[' -> '(';
            case ']' -> ')';
            case '\n', '\t' -> c;
            default -> Character.isISOControl(c) ? ' ' : c;
        };
    }
}
