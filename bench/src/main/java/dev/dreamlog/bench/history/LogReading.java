package dev.dreamlog.bench.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reads the whole log inside a node, in two ways. It stands in no program of ours: the bench lays it beside the packaged
 * one, whose event store it asks as processors do, and beside that PostgreSQL, as plain JDBC does.
 */
@RestController
class LogReading {

    static final String CURSOR = "/problems/read-by-cursor";
    static final String REPLAY = "/problems/read-for-replay";
    private static final int FETCH = 1_000;

    private final DataSource database;
    private final EventStore events;

    LogReading(DataSource database, EventStore events) {
        this.database = database;
        this.events = events;
    }

    /** Every column of every row, and nothing made of it. Answers with how many rows a second. */
    @GetMapping(CURSOR)
    String cursor() {
        return rate(this::rows);
    }

    /** Every event as a projection is told of it, payload and metadata read. Answers with how many a second. */
    @GetMapping(REPLAY)
    String replay() {
        return rate(this::events);
    }

    /** On a thread that nobody takes for a request, whose patience would end. */
    private static String rate(Callable<Long> reading) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                long start = System.nanoTime();
                long count = reading.call();
                return Double.toString(count * 1e9 / (System.nanoTime() - start));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }, task -> Thread.ofPlatform().start(task)).join();
    }

    private long rows() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(FETCH);
            long count = 0;
            try (ResultSet row = statement.executeQuery("""
                    select global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                           payload_type, payload_revision, payload, meta_data, data_subject
                      from eventstore.domain_event order by global_index""")) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (int i = 1; i <= columns; i++) {
                        row.getString(i);
                    }
                    count++;
                }
            }
            connection.commit();
            return count;
        }
    }

    private long events() throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(null)) {
            long count = 0;
            while (stream.hasNextAvailable(0, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                event.getPayload();
                event.getMetaData();
                count++;
            }
            return count;
        }
    }
}
