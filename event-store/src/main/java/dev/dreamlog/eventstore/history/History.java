package dev.dreamlog.eventstore.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.audit.api.FindHistoryPage;
import dev.dreamlog.audit.api.HistoryPage;
import dev.dreamlog.audit.api.RecordedEvent;
import dev.dreamlog.eventstore.api.Provenance;

/** Reads the log page by page for people. What somebody entrusted to us is veiled: that it happened is history, its words are not. */
public final class History {

    private static final String EVENTS = """
            select global_index, event_identifier, payload_type, payload_revision, type, aggregate_identifier,
                   sequence_number, time_stamp, payload, meta_data
              from eventstore.domain_event where global_index > :after""";
    private static final TypeReference<Map<String, Object>> JSON_OBJECT = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();
    private final Veil veil = new Veil();

    public History(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Events in the order of the log that meet every condition the question names. */
    public HistoryPage page(FindHistoryPage question) {
        List<RecordedEvent> found = new ArrayList<>(
                jdbc.sql(EVENTS + conditions(question) + " order by global_index limit :limit")
                        .param("after", question.after()).param("limit", question.limit() + 1)
                        .param("type", question.type()).param("aggregate", question.aggregate())
                        .param("actor", question.actor()).param("from", utc(question.from()))
                        .param("to", utc(question.to())).query((row, _) -> recordedEvent(row)).list());
        boolean more = found.size() > question.limit();
        return new HistoryPage(more ? found.subList(0, question.limit()) : found, more);
    }

    /** Only what is asked becomes part of the statement, so that each index can be used. */
    private static String conditions(FindHistoryPage question) {
        StringBuilder sql = new StringBuilder();
        addIf(sql, question.type(), " and payload_type = :type");
        addIf(sql, question.aggregate(), " and aggregate_identifier = :aggregate");
        addIf(sql, question.actor(), " and meta_data ->> 'actor' = :actor");
        addIf(sql, question.from(), " and time_stamp >= :from");
        addIf(sql, question.to(), " and time_stamp < :to");
        return sql.toString();
    }

    private static void addIf(StringBuilder sql, @Nullable Object asked, String condition) {
        if (asked != null) {
            sql.append(condition);
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private RecordedEvent recordedEvent(ResultSet row) throws SQLException {
        Map<String, Object> metaData = json.readValue(row.getString("meta_data"), JSON_OBJECT);
        String type = row.getString("payload_type");
        return new RecordedEvent(
                row.getLong("global_index"),
                row.getString("event_identifier"),
                type,
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
                text(metaData, Provenance.TRACEPARENT),
                text(metaData, Provenance.REASON),
                veil.over(type, json.readValue(row.getString("payload"), JSON_OBJECT)));
    }

    private static @Nullable String text(Map<String, Object> metaData, String key) {
        return metaData.get(key) instanceof String text ? text : null;
    }
}
