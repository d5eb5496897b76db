package dev.dreamlog.audit.query.deadletters;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the queues of all groups, by their sequences: only the first letter of each is to be decided on. */
@Component
class DeadLetterTable {

    private static final String FIRST = """
            select first.dead_letter_id as id, first.processing_group as "group",
                first.sequence_identifier as sequence, first.position, event.payload_type as event_type,
                event.aggregate_identifier as aggregate, first.cause, first.enqueued_at,
                first.last_touched as last_tried_at,
                (select count(*) - 1 from eventstore.dead_letter one where one.processing_group = first.processing_group
                    and one.sequence_identifier = first.sequence_identifier) as waiting
            from eventstore.dead_letter first
            join eventstore.domain_event event on event.global_index = first.position
            where not exists (select from eventstore.dead_letter earlier
                where earlier.processing_group = first.processing_group
                    and earlier.sequence_identifier = first.sequence_identifier
                    and earlier.position < first.position)
            """;

    private final JdbcClient jdbc;

    DeadLetterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest event first; one event can be first in several groups. */
    List<WaitingSequence> after(long position, String group, @Nullable String onlyGroup, int limit) {
        return jdbc.sql(FIRST + """
                and (first.position, first.processing_group) > (:position, :group)
                and first.processing_group = coalesce(:only, first.processing_group)
                order by first.position, first.processing_group limit :limit""")
                .param("position", position).param("group", group).param("only", onlyGroup).param("limit", limit)
                .query(WaitingSequence.class).list().stream().map(Objects::requireNonNull).toList();
    }

    Optional<WaitingSequence> first(UUID id) {
        return jdbc.sql(FIRST + "and first.dead_letter_id = :id").param("id", id).query(WaitingSequence.class)
                .optional();
    }

    Optional<WaitingSequence> firstOf(String group, String sequence) {
        return jdbc.sql(FIRST + "and first.processing_group = :group and first.sequence_identifier = :sequence")
                .param("group", group).param("sequence", sequence).query(WaitingSequence.class).optional();
    }
}
