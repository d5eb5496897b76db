package dev.dreamlog.eventstore.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps events as rows that an auditor can read with plain SQL: payload and metadata as jsonb, time as
 * timestamptz. One statement appends all events of a command and answers with their positions.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine {

    private static final int BATCH = 500;
    private static final String OF_AGGREGATE = """
            select %s from eventstore.domain_event where aggregate_identifier = ? and sequence_number >= ?
            order by sequence_number limit ?""".formatted(EventRows.COLUMNS);
    private static final String SNAPSHOT = """
            select %s from eventstore.snapshot_event where aggregate_identifier = ?
            order by sequence_number desc""".formatted(EventRows.COLUMNS);

    private final JdbcTemplate jdbc;
    private final TransactionManager transactions;
    private final AppendedPosition position;
    private final LogReader reader;

    public PostgresEventStorageEngine(JdbcTemplate jdbc, TransactionManager transactions, Serializer events,
            Serializer snapshots, EventUpcaster upcasters, AppendedPosition position) {
        super(new Settings().batchSize(BATCH).persistenceExceptionResolver(new DuplicateKeys())
                .eventSerializer(events).snapshotSerializer(snapshots).upcasterChain(upcasters));
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.position = position;
        this.reader = new LogReader(jdbc);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (!events.isEmpty()) {
            transactions.executeInTransaction(() -> position.appendedUpTo(insert(events, serializer)));
        }
    }

    private long insert(List<? extends EventMessage<?>> events, Serializer serializer) {
        List<Object> values = new ArrayList<>();
        events.forEach(event -> values.addAll(EventRows.values(event, serializer)));
        try {
            return Collections.max(jdbc.queryForList("insert into eventstore.domain_event (" + EventRows.COLUMNS
                    + ") values " + EventRows.placeholders(events.size()) + " returning global_index", Long.class,
                    values.toArray()));
        } catch (DataAccessException e) {
            handlePersistenceException(e, events.getFirst());
            throw e;
        }
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregate, long first, int limit) {
        return jdbc.query(OF_AGGREGATE, (row, _) -> EventRows.read(row), aggregate, first, limit);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int limit) {
        return reader.after((GapAwareTrackingToken) last, limit);
    }

    /** Before the first event there is nothing to cover. Asking the log would pass over what is not committed yet. */
    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return reader.head();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant time) {
        return reader.before(time);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        return Optional.ofNullable(jdbc.queryForObject("""
                select max(sequence_number) from eventstore.domain_event where aggregate_identifier = ?""",
                Long.class, aggregate));
    }

    /** The newest takes the place of all older ones; stored twice, it is still one. */
    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        transactions.executeInTransaction(() -> {
            jdbc.update("insert into eventstore.snapshot_event (" + EventRows.COLUMNS + ") values "
                    + EventRows.placeholders(1) + " on conflict do nothing",
                    EventRows.values(snapshot, serializer).toArray());
            jdbc.update("delete from eventstore.snapshot_event where aggregate_identifier = ? and sequence_number < ?",
                    snapshot.getAggregateIdentifier(), snapshot.getSequenceNumber());
        });
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
        return jdbc.query(SNAPSHOT, (row, _) -> EventRows.read(row), aggregate).stream();
    }

    /** Axon's own settings, of which it gives away only an outline. */
    private static final class Settings extends Builder {}
}
