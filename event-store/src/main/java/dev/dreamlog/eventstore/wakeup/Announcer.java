package dev.dreamlog.eventstore.wakeup;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes the word that the log has grown to the other nodes. Who commits only leaves it here and goes on; a thread of
 * its own calls it out, and however many commit meanwhile, it calls once more. A call that fails is not repeated:
 * others also look by themselves, and no write fails for it.
 */
public final class Announcer implements AutoCloseable {

    /** A call costs each node something, and may as well tell of what is committed a moment later. */
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(2);
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final Call call;
    private final AtomicBoolean news = new AtomicBoolean();
    private final Thread caller = Thread.ofVirtual().name("announcer").unstarted(this::callWheneverThereIsNews);
    private volatile boolean closed;

    public Announcer(LogChannel channel) {
        this(channel::call);
    }

    Announcer(Call call) {
        this.call = call;
    }

    public void start() {
        caller.start();
    }

    /** Returns at once, whatever state the database is in. */
    public void announce() {
        if (!news.getAndSet(true)) {
            LockSupport.unpark(caller);
        }
    }

    private void callWheneverThereIsNews() {
        while (!closed) {
            if (news.getAndSet(false)) {
                callOut();
                pause();
            } else {
                LockSupport.park(this);
            }
        }
    }

    /** Whoever brings news meanwhile does not end it. */
    private void pause() {
        try {
            Thread.sleep(BETWEEN_CALLS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void callOut() {
        try {
            call.out();
        } catch (SQLException | RuntimeException e) {
            if (!closed) {
                LOG.warn("Other nodes were not told of new events and will look by themselves: {}", e.toString());
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        caller.interrupt();
    }

    /** Reaches all nodes that listen at this moment. */
    interface Call {

        void out() throws SQLException;
    }
}
