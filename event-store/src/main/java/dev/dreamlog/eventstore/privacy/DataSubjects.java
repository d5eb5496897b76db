package dev.dreamlog.eventstore.privacy;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Knows whose words lie where in the log, so that everything derived from them can be found again. */
public final class DataSubjects {

    private static final String HOLDERS = """
            select distinct type, aggregate_identifier from eventstore.domain_event where data_subject = ?
             order by aggregate_identifier""";

    private final JdbcOperations jdbc;

    public DataSubjects(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The aggregates with at least one event that holds words of this account. */
    public List<Holder> holdersOfWordsOf(UUID account) {
        return jdbc.query(HOLDERS,
                (row, _) -> new Holder(row.getString("type"), row.getString("aggregate_identifier")), account);
    }

    /** An aggregate; an event outside all of them is the only one of a holder without a type, named like itself. */
    public record Holder(@Nullable String type, String identifier) {}
}
