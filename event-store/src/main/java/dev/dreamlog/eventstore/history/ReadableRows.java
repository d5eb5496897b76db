package dev.dreamlog.eventstore.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.audit.api.RecordedEvent;
import dev.dreamlog.eventstore.api.Provenance;
import dev.dreamlog.eventstore.privacy.CannotOpen;
import dev.dreamlog.eventstore.privacy.Sealing;
import dev.dreamlog.eventstore.privacy.SubjectKey;

/** Turns rows of the log into what auditors read. Words of people are covered, and opened only for whoever may. */
final class ReadableRows {

    /** To be selected from a table {@code e} together with the {@link SubjectKey#JOIN}. */
    static final String SELECTED = """
            e.global_index, e.event_identifier, e.payload_type, e.payload_revision, e.type, e.aggregate_identifier,
            e.sequence_number, e.time_stamp, e.payload, e.meta_data,\s""" + SubjectKey.COLUMNS;
    private static final TypeReference<Map<String, Object>> JSON_OBJECT = new TypeReference<>() {
    };

    private final JsonMapper json = new JsonMapper();
    private final Veil veil = new Veil();
    private final Sealing sealing;

    ReadableRows(Sealing sealing) {
        this.sealing = sealing;
    }

    RecordedEvent read(ResultSet row, boolean opened) throws SQLException {
        Map<String, Object> metaData = json.readValue(row.getString("meta_data"), JSON_OBJECT);
        return new RecordedEvent(
                row.getLong("global_index"),
                row.getString("event_identifier"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getString("type"),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getObject("time_stamp", OffsetDateTime.class).toInstant(),
                text(metaData, Provenance.ACTOR),
                text(metaData, Provenance.ROLE),
                text(metaData, Provenance.CLIENT),
                text(metaData, Provenance.CORRELATION),
                text(metaData, Provenance.CAUSATION),
                text(metaData, Provenance.COMMAND),
                text(metaData, Provenance.TRACEPARENT),
                text(metaData, Provenance.REASON),
                payload(row, opened));
    }

    /** What cannot be opened, because it or its key is not what it was, stays covered: that is what an auditor looks for. */
    private Map<String, Object> payload(ResultSet row, boolean opened) throws SQLException {
        String payload = row.getString("payload");
        Optional<SubjectKey> subject = SubjectKey.of(row);
        if (opened && subject.filter(SubjectKey::erased).isEmpty()) {
            try {
                String eventId = row.getString("event_identifier");
                return json.readValue(subject.map(key -> sealing.open(eventId, key, payload)).orElse(payload),
                        JSON_OBJECT);
            } catch (CannotOpen _) {
                // Covered below.
            }
        }
        return veil.over(row.getString("payload_type"), json.readValue(payload, JSON_OBJECT), subject);
    }

    private static @Nullable String text(Map<String, Object> metaData, String key) {
        return metaData.get(key) instanceof String text ? text : null;
    }
}
