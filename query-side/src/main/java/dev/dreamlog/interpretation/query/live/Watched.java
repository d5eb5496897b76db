package dev.dreamlog.interpretation.query.live;

import java.time.Duration;

import dev.dreamlog.contract.query.streaming.Boards.Board;
import dev.dreamlog.interpretation.api.Draft;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.StreamedWords;
import dev.dreamlog.interpretation.query.live.ProgressTable.Progress;

/**
 * What this node knows of an interpretation that somebody here follows. It is one board for all its readers, who look
 * at it at their own pace: nothing is kept for a slow one, and no reader can hold up another.
 */
final class Watched implements Board {

    static final String BEGINNING = "0-0";
    /** More than any interpreter takes for an answer. */
    private static final int MOST = 1024 * 1024;

    private final InterpretationId id;
    private final StringBuilder text = new StringBuilder();
    private Progress progress = Progress.UNKNOWN;
    private int place;
    private Draft draft = Draft.NONE;
    private boolean whole;
    private boolean closed;
    /** The last entry of the stream that was brought here. */
    private volatile String lastEntry = BEGINNING;

    Watched(InterpretationId id) {
        this.id = id;
    }

    InterpretationId id() {
        return id;
    }

    /** What stands on the board, as far as it matters to somebody who has seen a part of it. */
    synchronized Look look(Seen seen) {
        int read = seen.draft().equals(draft) ? seen.words() : 0;
        String more = read < text.length() && !seen.draft().isAfter(draft) ? text.substring(read) : "";
        return new Look(progress, place, draft, more, Math.max(read, text.length()), whole, closed);
    }

    /** As soon as there is something that was not seen, or when the time is over. */
    synchronized Look awaitNews(Seen seen, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        Look look = look(seen);
        for (long left = longest.toNanos(); !look.isNewTo(seen) && left > 0; left = end - System.nanoTime()) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
            look = look(seen);
        }
        return look;
    }

    /** As soon as the draft says no more, or when the time is over; at once when there is none. */
    synchronized void awaitWhole(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toNanos(); !text.isEmpty() && !whole && !closed && left > 0; left = end
                - System.nanoTime()) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
    }

    /** Words that were read before change nothing; words after a gap are left out, with all that follow in the draft. */
    synchronized void add(StreamedWords words) {
        if (words.draft().isAfter(draft)) {
            draft = words.draft();
            text.setLength(0);
            whole = false;
        }
        boolean follows = words.from() <= text.length() && text.length() <= words.to();
        if (words.draft().equals(draft) && follows && words.to() <= MOST) {
            text.append(words.text(), text.length() - words.from(), words.text().length());
            whole |= words.whole();
            notifyAll();
        }
    }

    String lastEntry() {
        return lastEntry;
    }

    /** Read twice, by two who bring at the same time, words do no harm. */
    void readUpTo(String entry) {
        lastEntry = entry;
    }

    synchronized void update(Progress now, int nowPlace) {
        boolean isOlder = now.version() < progress.version();
        if (!isOlder && (!now.equals(progress) || nowPlace != place)) {
            progress = now;
            place = nowPlace;
            notifyAll();
        }
    }

    synchronized int place() {
        return place;
    }

    /** Whether somebody is already writing, so that it waits no more. */
    synchronized boolean hasWords() {
        return !text.isEmpty();
    }

    synchronized boolean hasEnded() {
        return progress.ended();
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    /**
     * One look at the board.
     *
     * @param more words of the draft that were not seen
     * @param words how many the draft has
     */
    record Look(Progress progress, int place, Draft draft, String more, int words, boolean whole, boolean closed) {

        boolean isNewTo(Seen seen) {
            return closed || hasNewState(seen) || !more.isEmpty();
        }

        boolean hasNewState(Seen seen) {
            return progress.version() != seen.version() || (progress.ended() != seen.end())
                    || (!progress.ended() && place != seen.place());
        }
    }
}
