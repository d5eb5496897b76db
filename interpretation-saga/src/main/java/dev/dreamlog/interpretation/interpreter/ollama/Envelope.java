package dev.dreamlog.interpretation.interpreter.ollama;

import java.security.SecureRandom;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * Carries a dream to the model as data. No text can close the envelope: its marker is new for every call, and a dream
 * keeps none of the brackets in which markers and the models' own control words are written, nor signs that no eye
 * can see. Everything else in it goes as it is.
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
        text.codePoints().forEach(c -> {
            if (isHidden(c))
                harmless.repeat(' ', Character.charCount(c));
            else
                harmless.appendCodePoint(bracket(c));
        });
        return harmless.toString();
    }

    private static int bracket(int c) {
        return switch (c) {
            case '<' -> '‹';
            case '>' -> '›';
            case '[' -> '(';
            case ']' -> ')';
            default -> c;
        };
    }

    /** Not hidden are line breaks, and the joiners that Arabic and emoji are spelt with. */
    private static boolean isHidden(int c) {
        if (c == '\n' || c == '\t' || c == 0x200C || c == 0x200D)
            return false;
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
