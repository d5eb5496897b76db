package dev.dreamlog.contract.query.streaming;

import java.time.Duration;
import java.util.Collection;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes round boards, again and again, and brings what is new, on a thread of its own: where its source is away, no other
 * round waits. Costs nothing while nobody follows anything.
 */
public final class Round<B extends Boards.Board> {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final String what;
    private final Boards<?, B> boards;
    private final Consumer<Collection<B>> feed;
    private final Duration pause;
    private volatile boolean running;

    /** @param what is brought, for who reads the log */
    public Round(String what, Boards<?, B> boards, Consumer<Collection<B>> feed, Duration pause) {
        this.what = what;
        this.boards = boards;
        this.feed = feed;
        this.pause = pause;
    }

    public void start() {
        running = true;
        Thread.ofVirtual().name("live " + what).start(this::go);
    }

    /** Once the boards have ended. */
    public void stop() {
        running = false;
    }

    private void go() {
        boolean trouble = false;
        try {
            for (Collection<B> all = boards.awaitAny(); running; all = boards.awaitAny()) {
                try {
                    feed.accept(all);
                    trouble = false;
                    Thread.sleep(pause);
                } catch (RuntimeException e) {
                    if (!trouble) {
                        LOG.warn("Who listens gets no {} at the moment: {}", what, e.getClass().getName());
                    }
                    trouble = true;
                    Thread.sleep(AFTER_TROUBLE);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
