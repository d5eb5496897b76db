package dev.dreamlog.eventstore.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

import dev.dreamlog.eventstore.wakeup.WakeUp;

/**
 * Seals new events soon after their commit, on one node at a time; the others stand by. Nobody who writes waits for it:
 * it reads what was committed, on a connection and in transactions of its own.
 */
public final class Sealer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    /** How often who stands by asks for the lock, and who has it looks without having been rung. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    /** A signature and a commit for each event under load would take from writers what they commit with. */
    private static final Duration BETWEEN_SEALS = Duration.ofMillis(250);
    private static final Duration UNTIL_SOMEBODY_HAS_LOOKED = Duration.ofMinutes(1);

    private final DataSource connections;
    private final LogKeys keys;
    private final WakeUp wakeUp;
    private final Thread thread = Thread.ofVirtual().name("sealer").unstarted(this::work);
    private volatile boolean closed;

    /** Takes a connection that nobody else needs, and holds it. */
    public Sealer(DataSource connections, LogKeys keys, WakeUp wakeUp) {
        this.connections = connections;
        this.keys = keys;
        this.wakeUp = wakeUp;
    }

    public void start() {
        thread.start();
    }

    private void work() {
        Runnable ring = () -> LockSupport.unpark(thread);
        wakeUp.register(ring);
        while (!closed) {
            try (Connection connection = connections.getConnection()) {
                SealingSession.prepare(connection);
                standBy(connection);
                sealUntilClosed(connection);
            } catch (SQLException | DataAccessException e) {
                LOG.warn("Nothing is sealed for a moment: {}", e.toString());
                pause(BETWEEN_LOOKS);
            } catch (RuntimeException e) {
                LOG.error("Nothing can be sealed: {}", e.toString());
                pause(UNTIL_SOMEBODY_HAS_LOOKED);
            }
        }
        wakeUp.unregister(ring);
    }

    private void standBy(Connection connection) throws SQLException {
        while (!closed && !SealingSession.lock(connection)) {
            LockSupport.parkNanos(this, BETWEEN_LOOKS.toNanos());
        }
    }

    private void sealUntilClosed(Connection connection) throws SQLException {
        if (closed) {
            return;
        }
        SealingSession session = SealingSession.begin(connection, keys);
        while (!closed) {
            switch (session.seal()) {
                case MORE -> {
                    // At once.
                }
                case UNSETTLED -> pause(BETWEEN_SEALS);
                case NOTHING -> {
                    pause(BETWEEN_SEALS);
                    LockSupport.parkNanos(this, BETWEEN_LOOKS.toNanos());
                }
            }
        }
    }

    /** However often it is rung. */
    private void pause(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        while (!closed && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(this, end - System.nanoTime());
        }
    }

    /** Returns when its connection is closed, so that another node can have the lock. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(BETWEEN_LOOKS.multipliedBy(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
