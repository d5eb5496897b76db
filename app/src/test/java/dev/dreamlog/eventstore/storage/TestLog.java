package dev.dreamlog.eventstore.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.testing.FreshDatabase;

/** The log in a database of its own, where a test may append with any clock and leave transactions open. */
final class TestLog {

    private static final EventSchema SCHEMA = EventSchema.builder().eventTable("eventstore.domain_event")
            .globalIndexColumn("global_index").timestampColumn("time_stamp").eventIdentifierColumn("event_identifier")
            .aggregateIdentifierColumn("aggregate_identifier").sequenceNumberColumn("sequence_number")
            .typeColumn("type").payloadTypeColumn("payload_type").payloadRevisionColumn("payload_revision")
            .payloadColumn("payload").metaDataColumn("meta_data").build();

    private final DataSource database = FreshDatabase.create();
    /** The driver lets several threads share a connection, one statement after the other. */
    private final JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connect(), true));

    TestLog() {
        Flyway.configure().dataSource(database).locations("classpath:db/migration/eventstore").schemas("eventstore")
                .placeholders(Map.of("application", "dreamlog")).load().migrate();
    }

    /** As if nothing had ever been appended. */
    void forget() {
        jdbc.execute("truncate eventstore.domain_event restart identity");
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Reads as the product does, without waiting between two looks at what is settled. */
    LogReader reader() {
        return new LogReader(jdbc, new SettledPlaces(jdbc, Duration.ZERO));
    }

    /** Commits at once. */
    void append(String dream) {
        append(dream, Instant.now());
    }

    void append(String dream, Instant time) {
        try (Open transaction = open()) {
            transaction.append(dream, time);
            transaction.commit();
        }
    }

    Open open() {
        return new Open(connect());
    }

    private Connection connect() {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Axon's own engine for relational databases, over the same rows. */
    EventStorageEngine stockEngine() {
        return new StockEngine(database);
    }

    static String dreamIn(TrackedEventMessage<?> event) {
        return ((DreamDeleted) event.getPayload()).dreamId();
    }

    /** A transaction that takes as long as the test likes. Ends without a trace unless it is committed. */
    static final class Open implements AutoCloseable {

        private final Connection connection;

        private Open(Connection connection) {
            this.connection = connection;
            execute("begin");
        }

        Open append(String dream) {
            return append(dream, Instant.now());
        }

        Open append(String dream, Instant time) {
            try (var statement = connection.prepareStatement("""
                    insert into eventstore.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
                        time_stamp, payload_type, payload_revision, payload, meta_data)
                    values (?, ?, 0, 'Dream', ?, 'dream.deleted', '1',
                        jsonb_build_object('dreamId', ?, 'dreamerId', 'ada'), '{}')""")) {
                statement.setString(1, UUID.randomUUID().toString());
                statement.setString(2, dream);
                statement.setTimestamp(3, Timestamp.from(time));
                statement.setString(4, dream);
                statement.executeUpdate();
                return this;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Lets others go first. */
        void idle() {
            execute("select pg_sleep(0.001)");
        }

        /** Another transaction may follow. */
        void commit() {
            execute("commit and chain");
        }

        /** Another transaction may follow. */
        void rollback() {
            execute("rollback and chain");
        }

        private void execute(String sql) {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            try (connection) {
                execute("rollback");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Stock in everything but how it reads the columns' types. */
    private static final class StockEngine extends JdbcEventStorageEngine {

        StockEngine(DataSource database) {
            super(builder().schema(SCHEMA).dataType(String.class).connectionProvider(database::getConnection)
                    .transactionManager(NoTransactionManager.instance()).eventSerializer(new EventSerializer())
                    .snapshotSerializer(new EventSerializer()));
        }

        @Override
        protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant();
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        protected <T> T readPayload(ResultSet row, String column) throws SQLException {
            return (T) row.getString(column);
        }
    }
}
