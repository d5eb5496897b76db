package dev.dreamlog.interpretation.api;

import java.util.Map;

/**
 * What a model wrote in one breath, as an entry of the interpretation's Redis Stream: the one place where those who
 * write while a model speaks and those who read along meet.
 *
 * @param to how many characters of the draft are written with these, so that gaps and repeats can be told
 * @param whole whether the draft says no more
 */
public record StreamedWords(Draft draft, int to, boolean whole, String text) {

    /** Under which key the stream is. */
    public static String streamOf(InterpretationId interpretation) {
        return "interpretation:stream:" + interpretation;
    }

    /** Reads an entry; one that is not ours is an {@link IllegalArgumentException}. */
    public static StreamedWords of(Map<String, String> entry) {
        String text = entry.get("text");
        if (text == null) {
            throw new IllegalArgumentException("no entry of an interpretation's stream");
        }
        Draft draft = new Draft(Integer.parseInt(entry.get("attempt")), Long.parseLong(entry.get("take")),
                Integer.parseInt(entry.get("draft")));
        return new StreamedWords(draft, Integer.parseInt(entry.get("to")), "1".equals(entry.get("whole")), text);
    }

    /** How many characters of the draft come before these. */
    public int from() {
        return to - text.length();
    }

    /** Keeps the words themselves out of logs. */
    @Override
    public String toString() {
        return "StreamedWords[%s, to=%d, whole=%s]".formatted(draft, to, whole);
    }
}
