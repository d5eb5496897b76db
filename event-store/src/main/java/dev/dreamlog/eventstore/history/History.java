package dev.dreamlog.eventstore.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.audit.api.FindHistoryPage;
import dev.dreamlog.audit.api.HistoryPage;
import dev.dreamlog.audit.api.RecordedEvent;
import dev.dreamlog.eventstore.privacy.Sealing;
import dev.dreamlog.eventstore.privacy.SubjectKey;

/** Reads the log page by page for people. What somebody entrusted to us is veiled, unless it is asked for expressly: that it happened is history, its words are not. */
public final class History {

    private static final String EVENTS = """
            select %s from eventstore.domain_event e %s where e.global_index > :after""".formatted(
            ReadableRows.SELECTED, SubjectKey.JOIN);

    private final JdbcClient jdbc;
    private final ReadableRows rows;

    public History(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.rows = new ReadableRows(sealing);
    }

    /** Events in the order of the log that meet every condition the question names. */
    public HistoryPage page(FindHistoryPage question) {
        List<RecordedEvent> found = new ArrayList<>(
                jdbc.sql(EVENTS + conditions(question) + " order by e.global_index limit :limit")
                        .param("after", question.after()).param("limit", question.limit() + 1)
                        .param("type", question.type()).param("aggregate", question.aggregate())
                        .param("actor", question.actor()).param("from", utc(question.from()))
                        .param("to", utc(question.to())).query((row, _) -> rows.read(row, question.opened())).list());
        boolean more = found.size() > question.limit();
        return new HistoryPage(more ? found.subList(0, question.limit()) : found, more);
    }

    /** Only what is asked becomes part of the statement, so that each index can be used. */
    private static String conditions(FindHistoryPage question) {
        StringBuilder sql = new StringBuilder();
        addIf(sql, question.type(), " and e.payload_type = :type");
        addIf(sql, question.aggregate(), " and e.aggregate_identifier = :aggregate");
        addIf(sql, question.actor(), " and e.meta_data ->> 'actor' = :actor");
        addIf(sql, question.from(), " and e.time_stamp >= :from");
        addIf(sql, question.to(), " and e.time_stamp < :to");
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
}
