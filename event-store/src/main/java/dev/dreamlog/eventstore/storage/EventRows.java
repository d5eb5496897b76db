package dev.dreamlog.eventstore.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.eventstore.privacy.Sealing;
import dev.dreamlog.eventstore.privacy.SubjectKey;

/** Turns events into rows of the log and back, sealing and opening what is personal in them on the way. */
final class EventRows {

    static final String COLUMNS = """
            event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision,
            payload, meta_data, data_subject""";

    /** To be selected from a table {@code e} together with the {@link SubjectKey#JOIN}. */
    static final String SELECTED = """
            e.event_identifier, e.aggregate_identifier, e.sequence_number, e.type, e.time_stamp, e.payload_type,
            e.payload_revision, e.payload, e.meta_data,\s""" + SubjectKey.COLUMNS;

    private static final String VALUES = "(?,?,?,?,?,?,?,?::jsonb,?::jsonb,?::uuid)";

    private final Sealing sealing;

    EventRows(Sealing sealing) {
        this.sealing = sealing;
    }

    /** So many rows of placeholders, in the order of the columns. */
    static String placeholders(int rows) {
        return String.join(",", Collections.nCopies(rows, VALUES));
    }

    /** Values in the order of the columns. */
    List<Object> values(EventMessage<?> message, Serializer serializer) {
        DomainEventMessage<?> event = asDomainEvent(message);
        if (!sealing.concerns(event.getPayloadType())) {
            return values(event, event.serializePayload(serializer, String.class).getData(), null, serializer);
        }
        // Not asked of the event: it would remember the tree and give others the sealed one.
        JsonNode payload = serializer.serialize(event.getPayload(), JsonNode.class).getData();
        UUID subject = sealing.seal(event.getIdentifier(), event.getPayloadType(), payload).orElse(null);
        return values(event, payload.toString(), subject, serializer);
    }

    /** Values of a snapshot of an aggregate that holds this account's words, or nobody's. */
    List<Object> values(DomainEventMessage<?> snapshot, @Nullable UUID subject, Serializer serializer) {
        String payload = snapshot.serializePayload(serializer, String.class).getData();
        return values(snapshot, subject == null
                ? payload
                : sealing.sealWhole(snapshot.getIdentifier(), subject, payload), subject, serializer);
    }

    private static List<Object> values(DomainEventMessage<?> event, String payload, @Nullable UUID subject,
            Serializer serializer) {
        SerializedType type = serializer.typeForClass(event.getPayloadType());
        return Arrays.asList(
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                Timestamp.from(event.getTimestamp()),
                type.getName(),
                type.getRevision(),
                payload,
                event.serializeMetaData(serializer, String.class).getData(),
                subject);
    }

    /** An event without an aggregate is kept as the only one of an aggregate named like the event itself. */
    private static DomainEventMessage<?> asDomainEvent(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domainEvent
                ? domainEvent
                : new GenericDomainEventMessage<>(null, event.getIdentifier(), 0, event, event::getTimestamp);
    }

    /** Payload and metadata stay bytes until somebody asks for them: what is read next makes objects of it. */
    StoredEvent read(ResultSet row) throws SQLException {
        String eventId = row.getString("event_identifier");
        byte[] payload = row.getBytes("payload");
        SerializedType type = new SimpleSerializedType(row.getString("payload_type"),
                row.getString("payload_revision"));
        byte[] metaData = row.getBytes("meta_data");
        Optional<SubjectKey> key = SubjectKey.of(row);
        return new StoredEvent(
                eventId,
                row.getString("type"),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getObject("time_stamp", OffsetDateTime.class).toInstant(),
                () -> key.<SerializedObject<?>>map(
                        its -> new SimpleSerializedObject<>(sealing.opened(eventId, its, payload), JsonNode.class,
                                type))
                        .orElseGet(() -> new SimpleSerializedObject<>(payload, byte[].class, type)),
                new SerializedMetaData<>(metaData, byte[].class),
                key.map(SubjectKey::account).orElse(null),
                payload.length + metaData.length);
    }
}
