package dev.dreamlog.interpretation.interpreter.ollama;

import java.util.regex.Pattern;

/** Knows words from what a browser, a terminal or a reader's eye could take for something else. */
final class PlainText {

    private static final Pattern MARKUP = Pattern
            .compile("<\\s*[/!?\\p{L}]|&(#\\w+|[a-zA-Z]\\w*);|://|\\]\\(|javascript:", Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\x{200B}\\x{2028}-\\x{202E}"
            + "\\x{2060}-\\x{206F}\\x{FEFF}\\x{FFF9}-\\x{FFFB}\\x{E0000}-\\x{E007F}&&[^\\n]]");

    private PlainText() {}

    /** Whether there is no markup, no address, and no sign that hides or turns others. */
    static boolean is(String words) {
        return !MARKUP.matcher(words).find() && !HIDDEN.matcher(words).find();
    }
}
