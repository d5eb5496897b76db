package dev.dreamlog.eventstore.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.audit.api.RecordedEvent;
import dev.dreamlog.eventstore.privacy.CannotOpen;
import dev.dreamlog.eventstore.privacy.Sealing;
import dev.dreamlog.eventstore.privacy.SubjectKey;

/**
 * Hands over what happened to one aggregate from its first event on. Snapshots are passed by: they know one moment only.
 * Where somebody's words stay covered no key is touched, and {@code [personal 57]} stands for those of the event at 57.
 */
public final class Past {

    private static final int PAGE = 500;
    private static final String EVENTS = """
            select %s from eventstore.domain_event e %s
             where e.aggregate_identifier = :aggregate and e.sequence_number > :after and e.type is not null
             order by e.sequence_number limit :limit""".formatted(ReadableRows.SELECTED, SubjectKey.JOIN);

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final EventUpcaster upcasters;
    private final Sealing sealing;
    private final ReadableRows rows;

    public Past(JdbcClient jdbc, Serializer serializer, EventUpcaster upcasters, Sealing sealing) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.sealing = sealing;
        this.rows = new ReadableRows(sealing);
    }

    /** Read as it is consumed, page by page. Empty when there is no such aggregate; a lone event is none. */
    public Stream<PastEvent> of(String aggregate, boolean opened) {
        return Stream.iterate(page(aggregate, -1, opened), page -> !page.isEmpty(), page -> page.size() < PAGE
                ? List.of()
                : page(aggregate, page.getLast().told().sequence(), opened)).flatMap(List::stream);
    }

    private List<PastEvent> page(String aggregate, long after, boolean opened) {
        return jdbc.sql(EVENTS).param("aggregate", aggregate).param("after", after).param("limit", PAGE)
                .query((row, _) -> read(row, opened)).list();
    }

    private PastEvent read(ResultSet row, boolean opened) throws SQLException {
        RecordedEvent told = rows.read(row, opened);
        String cover = "[personal " + told.position() + "]";
        Optional<SubjectKey> subject = SubjectKey.of(row);
        String stored = row.getString("payload");
        String payload = subject.map(key -> opened ? open(told, key, stored, cover) : sealing.cover(key, stored, cover))
                .orElse(stored);
        Stream<? extends DomainEventMessage<?>> heard = EventStreamUtils.upcastAndDeserializeDomainEvents(
                Stream.of(new GenericDomainEventEntry<>(
                        told.aggregateType(),
                        told.aggregate(),
                        told.sequence(),
                        told.id(),
                        told.recordedAt(),
                        told.type(),
                        told.revision(),
                        payload,
                        row.getString("meta_data"))),
                serializer, upcasters).asStream();
        return new PastEvent(told, opened || subject.isPresent()
                ? heard.toList()
                : heard.map(event -> covered(event, cover)).toList());
    }

    private String open(RecordedEvent event, SubjectKey key, String payload, String cover) {
        try {
            return sealing.open(event.id(), key, payload);
        } catch (CannotOpen _) {
            return sealing.cover(key, payload, cover);
        }
    }

    /** In a log that began before anything was sealed only the class of an event knows what in it is somebody's. */
    private DomainEventMessage<?> covered(DomainEventMessage<?> event, String cover) {
        Class<?> type = event.getPayloadType();
        if (!sealing.concerns(type)) {
            return event;
        }
        JsonNode payload = serializer.serialize(event.getPayload(), JsonNode.class).getData();
        sealing.cover(type, payload, cover);
        Object covered = serializer.deserialize(
                new SimpleSerializedObject<>(payload, JsonNode.class, serializer.typeForClass(type)));
        return new GenericDomainEventMessage<>(event.getType(), event.getAggregateIdentifier(),
                event.getSequenceNumber(), covered, event.getMetaData(), event.getIdentifier(), event.getTimestamp());
    }
}
