package dev.dreamlog.audit.query.rebuilding;

import java.util.OptionalLong;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.eventstore.storage.EventNames;
import dev.dreamlog.eventstore.storage.SegmentInSql;

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
    OptionalLong of(Projection projection) {
        return jdbc.sql("""
                select min(coalesce((token::jsonb ->> 'index')::bigint, -1)) as position
                from eventstore.token_entry where processor_name = :projection having count(*) > 0""")
                .param("projection", projection.name())
                .query(Long.class).optional().stream().mapToLong(Long::longValue).findFirst();
    }

    /** Events that mean anything to the projection and that the segments they belong to have not come to. */
    long lag(Projection projection) {
        AnnotationEventHandlerAdapter listener = new AnnotationEventHandlerAdapter(projection.listener());
        return jdbc.sql("""
                select count(*) from %s entry
                  join eventstore.domain_event event
                    on event.global_index > coalesce((entry.token::jsonb ->> 'index')::bigint, -1)
                   and event.payload_type = any (:types) and %s = entry.segment"""
                .formatted(SegmentInSql.ENTRIES, SegmentInSql.of("event.aggregate_identifier", "entry.segments")))
                .param("processor", projection.name())
                .param("types", EventNames.all().stream().filter(listener::canHandleType)
                        .map(EventNames::declaredName).toArray(String[]::new))
                .query(Long.class).single();
    }
}
