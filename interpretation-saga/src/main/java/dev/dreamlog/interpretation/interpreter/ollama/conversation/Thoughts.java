package dev.dreamlog.interpretation.interpreter.ollama.conversation;

/** Leaves out what some models think aloud before they answer, although they were asked not to. */
final class Thoughts {

    private static final String BEGIN = "<think>";
    private static final String END = "</think>";

    private final StringBuilder held = new StringBuilder();
    private boolean over;

    /** The part of the answer that is now certain to be no thought. */
    String removedFrom(String part) {
        if (over)
            return part;
        int searched = Math.max(0, held.length() - END.length());
        held.append(held.isEmpty() ? part.stripLeading() : part);
        if (held.length() < BEGIN.length() && BEGIN.startsWith(held.toString()))
            return "";
        boolean thinking = held.indexOf(BEGIN) == 0;
        int end = thinking ? held.indexOf(END, searched) + END.length() : 0;
        if (thinking && end < END.length())
            return "";
        over = true;
        return held.substring(end);
    }
}
