package dev.dreamlog.interpretation.saga.streaming;

import java.time.Duration;
import java.util.function.ToLongFunction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.dreamlog.interpretation.api.Draft;
import dev.dreamlog.interpretation.api.StreamedWords;
import dev.dreamlog.interpretation.interpreter.Listener;

/**
 * One call's words on their way to those who read along. An answer is short, so all of it is kept here until the end:
 * a stream that is away gets what it missed when it is back, and one that lost the beginning gets that again.
 */
final class Broadcast implements Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);
    private static final int TRIES_AT_THE_END = 10;
    private static final int MOST_AT_ONCE = 16 * 1024;
    /** What an interpreter takes for an answer is shorter. */
    private static final int MOST = 512 * 1024;

    private final ToLongFunction<StreamedWords> stream;
    private final Duration pause;
    private final StringBuilder text = new StringBuilder();
    private Draft draft;
    private int written;
    private boolean over;
    private boolean done;
    private boolean inTrouble;
    private long nextTry = System.nanoTime();

    /** @param pause after each trouble with the stream */
    Broadcast(Draft first, ToLongFunction<StreamedWords> stream, Duration pause) {
        this.draft = first;
        this.stream = stream;
        this.pause = pause;
    }

    @Override
    public void chunk(String words) {
        if (text.length() + words.length() <= MOST) {
            text.append(words);
            tell();
        }
    }

    @Override
    public void again() {
        draft = draft.again();
        text.setLength(0);
        written = 0;
    }

    /** Tries for some time to have the rest told: the answer is not held up by that. */
    @Override
    public void end() {
        over = true;
        done |= text.isEmpty();
        tell();
        for (int tries = 1; !done && tries < TRIES_AT_THE_END && hasPaused(); tries++) {
            tell();
        }
    }

    private void tell() {
        if (done || System.nanoTime() - nextTry < 0) {
            return;
        }
        try {
            for (boolean more = true; more; more = !done && upTo() > written) {
                StreamedWords next = next();
                note(next, stream.applyAsLong(next));
            }
            inTrouble = false;
        } catch (RuntimeException e) {
            if (!inTrouble) {
                LOG.warn("Nobody can read along at the moment: {}", e.getClass().getName());
            }
            inTrouble = true;
            nextTry = System.nanoTime() + pause.toNanos();
        }
    }

    private StreamedWords next() {
        int to = upTo();
        return new StreamedWords(draft, to, over && to == text.length(), text.substring(written, to));
    }

    /** Never between the halves of one sign. */
    private int upTo() {
        int to = Math.min(text.length(), written + MOST_AT_ONCE);
        boolean half = to > written && Character.isHighSurrogate(text.charAt(to - 1));
        return half && !(over && to == text.length()) ? to - 1 : to;
    }

    private void note(StreamedWords told, long reached) {
        written = Math.clamp(reached, 0, text.length());
        done = reached == RedisStreams.SUPERSEDED || (told.whole() && written == told.to());
    }

    private boolean hasPaused() {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
