package dev.dreamlog.audit.query.rebuilding;

import java.util.OptionalLong;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.eventstore.storage.EventNames;

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

    /** Events after a position that mean anything to the projection; for others its token need not move. */
    long lag(Projection projection, long position) {
        AnnotationEventHandlerAdapter listener = new AnnotationEventHandlerAdapter(projection.listener());
        return jdbc.sql("""
                select count(*) from eventstore.domain_event
                where global_index > :position and payload_type = any (:types)""")
                .param("position", position)
                .param("types", EventNames.all().stream().filter(listener::canHandleType)
                        .map(EventNames::declaredName).toArray(String[]::new))
                .query(Long.class).single();
    }
}
