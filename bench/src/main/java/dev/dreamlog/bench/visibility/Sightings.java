package dev.dreamlog.bench.visibility;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.report.Distribution;

/**
 * Looks for awaited dreams in the read table, again and again, over one connection of its own. A dream counts as seen
 * when the answer that holds it has arrived, so every sighting is late by up to one look and none is early. A GET would
 * not do: for the writer it waits by itself, and nobody else may see the dream.
 */
final class Sightings implements AutoCloseable {

    private static final long PAUSE = Duration.ofMillis(1).toNanos();

    private final Map<UUID, LongConsumer> awaited = new ConcurrentHashMap<>();
    private final Distribution looks = new Distribution();
    private volatile @Nullable SQLException failure;
    private volatile boolean closed;

    Sightings(Database database) throws SQLException {
        Connection connection = database.connect();
        Thread.ofPlatform().name("sightings").start(() -> watch(connection));
    }

    /** Tells the moment of {@link System#nanoTime()} at which the dream was seen. */
    void of(UUID dream, LongConsumer seen) {
        awaited.put(dream, seen);
    }

    void awaitAll(Duration patience) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        while (!awaited.isEmpty()) {
            if (failure != null) {
                throw failure;
            }
            if (System.nanoTime() - end > 0) {
                throw new TimeoutException(awaited.size() + " acknowledged dreams never became visible");
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** The times from one look to the next: what a sighting may be late by. */
    Distribution looks() {
        return looks;
    }

    private void watch(Connection connection) {
        try (connection;
                PreparedStatement look = connection
                        .prepareStatement("select dream_id from query.journal where dream_id = any(?)")) {
            long last = System.nanoTime();
            while (!closed) {
                if (!awaited.isEmpty()) {
                    look(look);
                    looks.record(System.nanoTime() - last);
                }
                last = System.nanoTime();
                LockSupport.parkNanos(PAUSE);
            }
        } catch (SQLException e) {
            failure = e;
        }
    }

    private void look(PreparedStatement look) throws SQLException {
        look.setArray(1, look.getConnection().createArrayOf("uuid", awaited.keySet().toArray()));
        try (ResultSet found = look.executeQuery()) {
            long now = System.nanoTime();
            while (found.next()) {
                LongConsumer seen = awaited.get(found.getObject(1, UUID.class));
                if (seen != null) {
                    seen.accept(now);
                }
                awaited.remove(found.getObject(1, UUID.class));
            }
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
