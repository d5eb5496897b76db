package dev.dreamlog.interpretation.interpreter.ollama;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads JSON that is still being written and tells the letters of its texts as they come; a parser would hold a text
 * back until its end. It judges nothing: what is no JSON shows when the whole is read.
 */
final class UnfinishedJson {

    /** Hears the texts, each under the names that lead to it, such as {@code symbols.meaning}. */
    interface Texts {

        void letter(String path, char letter);

        void end(String path);
    }

    private static final String LIST = "";
    private static final int DEEPEST = 8;
    private static final int LONGEST_NAME = 64;

    private final Texts texts;
    private final Deque<String> names = new ArrayDeque<>();
    private final StringBuilder name = new StringBuilder();
    private String path = "";
    private boolean nameNext;
    private boolean inText;
    private boolean escaped;
    private int hexDigits;
    private int hex;
    private boolean lost;

    UnfinishedJson(Texts texts) {
        this.texts = texts;
    }

    void read(String part) {
        for (int i = 0; i < part.length() && !lost; i++) {
            if (inText)
                readText(part.charAt(i));
            else
                readAround(part.charAt(i));
        }
    }

    private void readAround(char c) {
        switch (c) {
            case '{', '[' -> {
                names.addLast(LIST);
                nameNext = c == '{';
                lost = names.size() > DEEPEST;
            }
            case '}', ']' -> {
                names.pollLast();
                nameNext = false;
            }
            case ',' -> nameNext = !LIST.equals(names.peekLast());
            case ':' -> nameNext = false;
            case '"' -> {
                inText = true;
                name.setLength(0);
                path = String.join(".", names.stream().filter(step -> !LIST.equals(step)).toList());
            }
            default -> {
            }
        }
    }

    private void readText(char c) {
        if (hexDigits > 0)
            readHex(c);
        else if (escaped)
            readEscape(c);
        else if (c == '\\')
            escaped = true;
        else if (c == '"')
            endText();
        else
            letter(c);
    }

    private void readHex(char c) {
        hex = hex * 16 + Character.digit(c, 16);
        if (--hexDigits == 0)
            letter((char) hex);
    }

    private void readEscape(char c) {
        escaped = false;
        switch (c) {
            case 'u' -> {
                hexDigits = 4;
                hex = 0;
            }
            case 'n' -> letter('\n');
            case 't' -> letter('\t');
            case 'r' -> letter('\r');
            case 'b' -> letter('\b');
            case 'f' -> letter('\f');
            default -> letter(c);
        }
    }

    private void letter(char c) {
        if (!nameNext) {
            texts.letter(path, c);
            return;
        }
        name.append(c);
        lost = name.length() > LONGEST_NAME;
    }

    private void endText() {
        inText = false;
        if (!nameNext) {
            texts.end(path);
            return;
        }
        names.pollLast();
        names.addLast(name.toString());
    }
}
