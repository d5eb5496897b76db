package dev.dreamlog.interpretation.query.live;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dreamlog.contract.query.streaming.BadEventId;
import dev.dreamlog.interpretation.api.Draft;

/**
 * What a reader has seen of an interpretation. As the id of each event it lets any node go on from there.
 *
 * @param version of the interpretation whose state was told
 * @param place in the queue that was told; 0 for none
 * @param words how many characters of the draft were told
 * @param end whether all was told that there was to tell
 */
record Seen(long version, int place, Draft draft, int words, boolean end) {

    static final Seen NOTHING = new Seen(0, 0, Draft.NONE, 0, false);
    private static final String END = ".end";
    private static final Pattern FORM = Pattern
            .compile("(\\d{1,18})(?:\\.end|\\.(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,18})\\.(\\d{1,9})\\.(\\d{1,9}))");

    static Seen of(String eventId) {
        Matcher parts = FORM.matcher(eventId);
        if (!parts.matches()) {
            throw new BadEventId();
        }
        long version = Long.parseLong(parts.group(1));
        if (eventId.endsWith(END)) {
            return NOTHING.state(version, 0).atTheEnd();
        }
        Draft draft = new Draft(number(parts, 3), Long.parseLong(parts.group(4)), number(parts, 5));
        return new Seen(version, number(parts, 2), draft, number(parts, 6), false);
    }

    Seen state(long told, int toldPlace) {
        return new Seen(told, toldPlace, draft, words, false);
    }

    Seen words(Draft told, int toldWords) {
        return new Seen(version, place, told, toldWords, false);
    }

    Seen atTheEnd() {
        return new Seen(version, 0, Draft.NONE, 0, true);
    }

    /** The id of the event that told the last of it. */
    @Override
    public String toString() {
        return end
                ? version + END
                : "%d.%d.%d.%d.%d.%d".formatted(version, place, draft.attempt(), draft.take(), draft.number(), words);
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
