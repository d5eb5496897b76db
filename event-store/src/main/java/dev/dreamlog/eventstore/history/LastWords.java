package dev.dreamlog.eventstore.history;

import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import static java.time.ZoneOffset.UTC;

/** Finds what nothing has happened to for long. */
public final class LastWords {

    private final JdbcClient jdbc;

    public LastWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Identifiers of the aggregates whose last event is of this type and happened before then. */
    public List<String> of(String payloadType, Instant then) {
        return jdbc.sql("""
                select e.aggregate_identifier from eventstore.domain_event e
                 where e.payload_type = :type and e.time_stamp < :then
                   and not exists (select from eventstore.domain_event later
                        where later.aggregate_identifier = e.aggregate_identifier
                          and later.sequence_number > e.sequence_number)
                 order by e.global_index""")
                .param("type", payloadType).param("then", then.atOffset(UTC))
                .query((row, _) -> String.valueOf(row.getString(1))).list();
    }
}
