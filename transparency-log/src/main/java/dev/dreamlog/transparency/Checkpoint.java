package dev.dreamlog.transparency;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a log was at a moment, in C2SP's form: whoever keeps one can hold every later state of the log against it.
 *
 * @param origin the name of the log
 */
public record Checkpoint(String origin, long size, Hash root) {

    /** Further lines may follow: others may say more about the same tree. */
    private static final Pattern TEXT = Pattern
            .compile("\\A([^\\n]++)\\n(0|[1-9]\\d{0,17})\\n([^\\n]++)\\n(?:[^\\n]++\\n){0,100}");

    public String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }

    /** @throws IllegalArgumentException when it is none, or another log's */
    static Checkpoint parse(String text, String origin) {
        Matcher lines = TEXT.matcher(text);
        if (!lines.matches() || !lines.group(1).equals(origin)) {
            throw new IllegalArgumentException("no checkpoint of " + origin);
        }
        return new Checkpoint(origin, Long.parseLong(lines.group(2)), Hash.parse(lines.group(3)));
    }
}
