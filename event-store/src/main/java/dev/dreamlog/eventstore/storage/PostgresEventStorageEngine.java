package dev.dreamlog.eventstore.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps events as rows that an auditor can read with plain SQL: payload and metadata as jsonb, time as
 * timestamptz. One statement appends all events of a command and answers with their positions.
 */
public final class PostgresEventStorageEngine extends JdbcEventStorageEngine {

    static final EventSchema SCHEMA = EventSchema.builder().eventTable("eventstore.domain_event")
            .snapshotTable("eventstore.snapshot_event").globalIndexColumn("global_index").timestampColumn("time_stamp")
            .eventIdentifierColumn("event_identifier").aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number").typeColumn("type").payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision").payloadColumn("payload").metaDataColumn("meta_data").build();

    private static final String ROW = "(?,?,?,?,?,?,?,?::jsonb,?::jsonb)";

    private final JdbcTemplate jdbc;
    private final TransactionManager transactions;
    private final AppendedPosition position;

    public PostgresEventStorageEngine(JdbcTemplate jdbc, ConnectionProvider connections,
            TransactionManager transactions, Serializer events, Serializer snapshots, AppendedPosition position) {
        super(builder().schema(SCHEMA).dataType(String.class)
                .createTokenAt(PostgresEventStorageEngine::tokenAt)
                .appendSnapshot(
                        (connection, _, _, snapshot, serializer, _) -> insertSnapshot(connection, snapshot, serializer))
                .connectionProvider(connections).transactionManager(transactions)
                .persistenceExceptionResolver(new DuplicateKeys()).eventSerializer(events)
                .snapshotSerializer(snapshots));
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.position = position;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (!events.isEmpty()) {
            transactions.executeInTransaction(() -> position.appendedUpTo(insert(events, serializer)));
        }
    }

    private long insert(List<? extends EventMessage<?>> events, Serializer serializer) {
        String sql = "insert into " + SCHEMA.domainEventTable() + " (" + SCHEMA.domainEventFields() + ") values "
                + String.join(",", Collections.nCopies(events.size(), ROW)) + " returning "
                + SCHEMA.globalIndexColumn();
        List<Object> values = new ArrayList<>(9 * events.size());
        events.forEach(event -> values.addAll(row(event, serializer)));
        try {
            return Collections.max(jdbc.queryForList(sql, Long.class, values.toArray()));
        } catch (DataAccessException e) {
            handlePersistenceException(e, events.getFirst());
            throw e;
        }
    }

    private static List<Object> row(EventMessage<?> message, Serializer serializer) {
        DomainEventMessage<?> event = asDomainEvent(message);
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        SerializedObject<String> metaData = event.serializeMetaData(serializer, String.class);
        return Arrays.asList(
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                Timestamp.from(event.getTimestamp()),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metaData.getData());
    }

    /** An event without an aggregate is kept as the only one of an aggregate named like the event itself. */
    private static DomainEventMessage<?> asDomainEvent(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domainEvent
                ? domainEvent
                : new GenericDomainEventMessage<>(null, event.getIdentifier(), 0, event, event::getTimestamp);
    }

    private static PreparedStatement tokenAt(Connection connection, EventSchema schema, Instant instant)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(
                "select min(global_index) - 1 from " + schema.domainEventTable() + " where time_stamp >= ?");
        statement.setTimestamp(1, Timestamp.from(instant));
        return statement;
    }

    private static PreparedStatement insertSnapshot(Connection connection, DomainEventMessage<?> snapshot,
            Serializer serializer) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(
                "insert into " + SCHEMA.snapshotTable() + " (" + SCHEMA.domainEventFields() + ") values " + ROW);
        List<Object> values = row(snapshot, serializer);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    protected <T> T readPayload(ResultSet row, String column) throws SQLException {
        @SuppressWarnings("unchecked")
        T text = (T) row.getString(column);
        return text;
    }
}
