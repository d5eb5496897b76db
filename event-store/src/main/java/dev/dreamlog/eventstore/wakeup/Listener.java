package dev.dreamlog.eventstore.wakeup;

import java.sql.SQLException;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rings this node when another one has written. When the database was away it comes back, and rings for all it missed. */
public final class Listener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final LogChannel channel;
    private final WakeUp wakeUp;
    private final Thread thread = Thread.ofVirtual().name("listener").unstarted(this::listen);
    private volatile boolean closed;

    public Listener(LogChannel channel, WakeUp wakeUp) {
        this.channel = channel;
        this.wakeUp = wakeUp;
    }

    public void start() {
        thread.start();
    }

    private void listen() {
        while (!closed) {
            try {
                channel.listen(wakeUp::signal, () -> !closed);
            } catch (SQLException | RuntimeException e) {
                pauseUnlessClosed(e);
            }
        }
    }

    private void pauseUnlessClosed(Exception why) {
        if (!closed) {
            LOG.warn("Other nodes are not heard for a moment: {}", why.toString());
            try {
                Thread.sleep(BETWEEN_TRIES);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Breaks off whatever it is waiting for. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
