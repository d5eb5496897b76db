package dev.dreamlog.app.embedded.server;

import java.time.Duration;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.dreamlog.app.start.StartRefused;

/**
 * Starts a server again when it ends unasked: a killed server is a pause for the application and not its end. Where
 * servers are given from outside, this is their operator's work.
 */
final class KeptAlive {

    private static final Logger LOG = LoggerFactory.getLogger(KeptAlive.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final String name;
    private final Supplier<ProcessHandle> start;
    private ProcessHandle process;
    private boolean closed;

    /** @param start returns when the server answers, or throws {@link StartRefused} */
    KeptAlive(String name, Supplier<ProcessHandle> start) {
        this.name = name;
        this.start = start;
        this.process = start.get();
    }

    KeptAlive watch() {
        Thread.ofPlatform().daemon().name(name + " watch").start(() -> {
            while (look()) {
                Patience.pause(LOOK_EVERY);
            }
        });
        return this;
    }

    private synchronized boolean look() {
        if (!closed && process.info().command().isEmpty()) {
            LOG.warn("{} ended unasked and is started again", name);
            try {
                process = start.get();
            } catch (RuntimeException e) {
                LOG.error("{} cannot be started again yet", name, e);
            }
        }
        return !closed;
    }

    synchronized void close(Runnable stop) {
        if (!closed) {
            closed = true;
            stop.run();
        }
    }
}
