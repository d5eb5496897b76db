package dev.dreamlog.audit.query.rebuilding;

import java.util.OptionalLong;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads from the tokens how far the live projections have come. A processor would tell for the segments of its own
 * node only, and asking Axon's token store means to claim the token.
 */
@Component
class LivePositions {

    private final JdbcClient jdbc;

    LivePositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the slowest segment; -1 before the first event, empty when no node has ever worked on it. */
    OptionalLong of(String projection) {
        return jdbc.sql("""
                select min(coalesce((token::jsonb ->> 'index')::bigint, -1)) as position
                from eventstore.token_entry where processor_name = :projection having count(*) > 0""")
                .param("projection", projection)
                .query(Long.class).optional().stream().mapToLong(Long::longValue).findFirst();
    }

    /** Of the last event in the log; -1 when there is none. */
    long head() {
        return jdbc.sql("select coalesce(max(global_index), -1) from eventstore.domain_event")
                .query(Long.class).single();
    }
}
