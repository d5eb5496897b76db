package dev.dreamlog.app.axon;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.contract.query.ProjectionProgress;
import dev.dreamlog.eventstore.storage.EventNames;
import dev.dreamlog.eventstore.storage.SegmentInSql;

/**
 * Reads from the tokens how far processors have come, on whatever node they run. Three things make a token's index
 * alone a wrong answer: it may have a gap where the write is, so coverage counts; it stands still while nothing comes
 * that the processor handles, so what it does not handle does not count; and it stands still while other segments have
 * all the work, so each counts for its own events only. What was set aside as a dead letter is passed: to wait for that
 * would be to wait for a person. A place the log has not come to, as after a backup was restored, nobody has reached.
 */
@Component
class TokenProgress implements ProjectionProgress {

    private static final String NOTHING_LEFT = """
            select exists (select from eventstore.domain_event where global_index = :position)
                   and count(*) > 0 and not bool_or(exists (
                select from eventstore.domain_event event
                 where event.payload_type = any(:types) and event.global_index <= :position
                   and (event.global_index > coalesce((entry.token::jsonb ->> 'index')::bigint, -1)
                        or entry.token::jsonb -> 'gaps' @> to_jsonb(event.global_index))
                   and event.global_index >= coalesce((entry.token::jsonb -> 'gaps' ->> 0)::bigint,
                                                      (entry.token::jsonb ->> 'index')::bigint, 0)
                   and %s = entry.segment))
              from %s entry"""
            .formatted(SegmentInSql.of("event.aggregate_identifier", "entry.segments"), SegmentInSql.ENTRIES);

    private final JdbcClient jdbc;
    private final EventProcessingConfiguration processing;
    private final Map<String, String[]> handled = new ConcurrentHashMap<>();

    TokenProgress(JdbcClient jdbc, EventProcessingConfiguration processing) {
        this.jdbc = jdbc;
        this.processing = processing;
    }

    @Override
    public boolean hasReached(String processingGroup, long position) {
        return jdbc.sql(NOTHING_LEFT).param("processor", processingGroup).param("position", position)
                .param("types", handled.computeIfAbsent(processingGroup, this::typesHandledBy)).query(Boolean.class)
                .single();
    }

    private String[] typesHandledBy(String processingGroup) {
        EventHandlerInvoker handlers = processing
                .eventProcessorByProcessingGroup(processingGroup, AbstractEventProcessor.class).orElseThrow()
                .eventHandlerInvoker();
        return EventNames.all().stream().filter(handlers::canHandleType).map(EventNames::declaredName)
                .toArray(String[]::new);
    }
}
