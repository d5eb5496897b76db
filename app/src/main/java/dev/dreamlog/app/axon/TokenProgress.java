package dev.dreamlog.app.axon;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.contract.query.ProjectionProgress;
import dev.dreamlog.contract.query.Together;
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
            select position, exists (select from eventstore.domain_event where global_index = position)
                   and not bool_or(exists (
                select from eventstore.domain_event event
                 where event.payload_type = any(:types) and event.global_index <= position
                   and (event.global_index > coalesce((entry.token::jsonb ->> 'index')::bigint, -1)
                        or entry.token::jsonb -> 'gaps' @> to_jsonb(event.global_index))
                   and event.global_index >= coalesce((entry.token::jsonb -> 'gaps' ->> 0)::bigint,
                                                      (entry.token::jsonb ->> 'index')::bigint, 0)
                   and %s = entry.segment))
              from unnest(:positions) as position cross join %s entry
             group by position"""
            .formatted(SegmentInSql.of("event.aggregate_identifier", "entry.segments"), SegmentInSql.ENTRIES);

    private final JdbcClient jdbc;
    private final EventProcessingConfiguration processing;
    private final Map<String, Group> groups = new ConcurrentHashMap<>();

    TokenProgress(JdbcClient jdbc, EventProcessingConfiguration processing) {
        this.jdbc = jdbc;
        this.processing = processing;
    }

    @Override
    public boolean hasReached(String processingGroup, long position) {
        return groups.computeIfAbsent(processingGroup, Group::new).hasReached(position);
    }

    private String[] typesHandledBy(String processingGroup) {
        EventHandlerInvoker handlers = processing
                .eventProcessorByProcessingGroup(processingGroup, AbstractEventProcessor.class).orElseThrow()
                .eventHandlerInvoker();
        return EventNames.all().stream().filter(handlers::canHandleType).map(EventNames::declaredName)
                .toArray(String[]::new);
    }

    /** What is known of one group. Readers ask again and again for the last write of theirs, and many at a time. */
    private final class Group {

        /** Not for ever: a log that is put back has other events at the same places. */
        private static final Duration REMEMBERED = Duration.ofSeconds(10);
        private static final int MANY = 10_000;
        private final String name;
        private final String[] types;
        private final Together<Long, Boolean> asked = new Together<>(this::ask);
        private final Cache<Long, Boolean> reached = Caffeine.newBuilder().maximumSize(MANY)
                .expireAfterWrite(REMEMBERED).build();

        Group(String name) {
            this.name = name;
            this.types = typesHandledBy(name);
        }

        boolean hasReached(long position) {
            if (reached.getIfPresent(position) != null) {
                return true;
            }
            boolean now = Boolean.TRUE.equals(asked.ask(position));
            if (now) {
                reached.put(position, true);
            }
            return now;
        }

        private Map<Long, Boolean> ask(Set<Long> positions) {
            Map<Long, Boolean> answers = new HashMap<>();
            jdbc.sql(NOTHING_LEFT).param("processor", name).param("types", types)
                    .param("positions", positions.toArray(Long[]::new))
                    .query(row -> {
                        answers.put(row.getLong(1), row.getBoolean(2));
                    });
            return answers;
        }
    }
}
