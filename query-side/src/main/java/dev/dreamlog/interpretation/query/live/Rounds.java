package dev.dreamlog.interpretation.query.live;

import java.time.Duration;
import java.util.Collection;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Goes round the boards and brings what is new: words and states on threads of their own, so that neither waits when
 * Redis or the database does. Costs nothing while nobody follows anything.
 */
@Component
class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration FOR_WORDS = Duration.ofMillis(50);
    private static final Duration FOR_STATES = Duration.ofMillis(200);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final Watch watch;
    private final WordsFeed words;
    private final StateFeed states;
    private final Ends ends;
    private volatile boolean running;

    Rounds(Watch watch, WordsFeed words, StateFeed states, Ends ends) {
        this.watch = watch;
        this.words = words;
        this.states = states;
        this.ends = ends;
    }

    @Override
    public void start() {
        running = true;
        watch.begin();
        Thread.ofVirtual().name("live words").start(() -> go("words", words::bringTo, FOR_WORDS));
        Thread.ofVirtual().name("live states").start(() -> go("states", states::bringTo, FOR_STATES));
    }

    /** Before the server waits for requests that are under way: those who follow would have it wait long. */
    @Override
    public void stop() {
        running = false;
        watch.end();
        ends.giveUp();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void go(String what, Consumer<Collection<Watched>> feed, Duration pause) {
        boolean trouble = false;
        try {
            for (Collection<Watched> boards = watch.awaitAny(); running; boards = watch.awaitAny()) {
                try {
                    feed.accept(boards);
                    trouble = false;
                    Thread.sleep(pause);
                } catch (RuntimeException e) {
                    if (!trouble) {
                        LOG.warn("Who follows an interpretation gets no {} at the moment: {}", what,
                                e.getClass().getName());
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
