package dev.dreamlog.interpretation.saga.streaming;

import java.time.Duration;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.dreamlog.interpretation.api.Draft;
import dev.dreamlog.interpretation.api.StreamedWords;
import dev.dreamlog.interpretation.interpreter.Listener;

/**
 * One take's words on their way to those who read along. Whoever speaks is never held up: an answer is short, so all of
 * it is kept here, and a thread of its own brings to the stream what is not there yet. A stream that is away gets it
 * when it is back, and one that has lost its beginning gets that again.
 */
public final class Broadcast implements Listener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);
    /** What comes within this time goes as one. */
    private static final Duration BREATH = Duration.ofMillis(50);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(10);
    private static final int MOST_AT_ONCE = 16 * 1024;
    /** What an interpreter takes for an answer is shorter. */
    private static final int MOST = 512 * 1024;

    private final ToLongFunction<StreamedWords> stream;
    private final StringBuilder text = new StringBuilder();
    private Draft draft;
    private int written;
    private boolean over;
    private boolean done;
    private long endedAt;

    Broadcast(Draft first, ToLongFunction<StreamedWords> stream) {
        this.draft = first;
        this.stream = stream;
    }

    @Override
    public synchronized void chunk(String words) {
        if (!over && text.length() + words.length() <= MOST) {
            text.append(words);
            notifyAll();
        }
    }

    @Override
    public synchronized void again() {
        draft = draft.again();
        text.setLength(0);
        written = 0;
    }

    /** Nothing more is said. Does not wait for what is still on its way. */
    @Override
    public synchronized void close() {
        over = true;
        endedAt = System.nanoTime();
        notifyAll();
    }

    /** Runs until everything is told, or until that has become pointless. */
    void tell() {
        boolean trouble = false;
        try {
            for (StreamedWords next = next(); next != null; next = next()) {
                try {
                    note(next, stream.applyAsLong(next));
                    Thread.sleep(BREATH);
                } catch (RuntimeException e) {
                    if (!trouble) {
                        LOG.warn("Nobody can read along at the moment: {}", e.getClass().getName());
                    }
                    trouble = true;
                    Thread.sleep(AFTER_TROUBLE);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable StreamedWords next() throws InterruptedException {
        while (!over && upTo() == written) {
            wait();
        }
        if (done || text.isEmpty() || (over && System.nanoTime() - endedAt > PATIENCE_AT_THE_END.toNanos())) {
            return null;
        }
        int to = upTo();
        return new StreamedWords(draft, to, over && to == text.length(), text.substring(written, to));
    }

    /** Never between the halves of one sign. */
    private int upTo() {
        int to = Math.min(text.length(), written + MOST_AT_ONCE);
        boolean half = to > written && Character.isHighSurrogate(text.charAt(to - 1));
        return half && !(over && to == text.length()) ? to - 1 : to;
    }

    private synchronized void note(StreamedWords told, long reached) {
        if (reached == RedisStreams.SUPERSEDED) {
            over = true;
            done = true;
        } else if (told.draft().equals(draft)) {
            written = Math.clamp(reached, 0, text.length());
            done = told.whole() && written == told.to();
        }
    }
}
