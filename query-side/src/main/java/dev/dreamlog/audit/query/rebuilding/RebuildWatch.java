package dev.dreamlog.audit.query.rebuilding;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks every second whether a rebuild has lost its node, and goes on with it; and whether one has left a copy behind,
 * and throws it away. So no copy lies about that is not told what is to be forgotten.
 */
@Component
class RebuildWatch implements SmartLifecycle {

    private static final Logger logger = LoggerFactory.getLogger(RebuildWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private final RebuildJournal journal;
    private final Rebuilds rebuilds;
    private volatile @Nullable Thread thread;

    RebuildWatch(RebuildJournal journal, Rebuilds rebuilds) {
        this.journal = journal;
        this.rebuilds = rebuilds;
    }

    void look() {
        journal.running().forEach(rebuilds::goOn);
        journal.leftBehind().forEach(rebuilds::sweep);
    }

    private void keepLooking() {
        boolean trouble = false;
        while (isRunning()) {
            try {
                look();
                trouble = false;
            } catch (RuntimeException e) {
                if (!trouble) {
                    logger.warn("Nobody looks after rebuilds at the moment: {}", e.getClass().getName());
                }
                trouble = true;
            }
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    @Override
    public void start() {
        rebuilds.open();
        Thread watching = Thread.ofVirtual().name("rebuild-watch").unstarted(this::keepLooking);
        thread = watching;
        watching.start();
    }

    @Override
    public void stop() {
        rebuilds.close();
        Thread watching = thread;
        thread = null;
        if (watching != null) {
            watching.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
