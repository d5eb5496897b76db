package dev.dreamlog.interpretation.query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import dev.dreamlog.interpretation.api.FindReviewPage;

import static java.time.ZoneOffset.UTC;

/** Reads the interpretations, each for its dreamer, and for imams those whose dreamers wait for a review. */
@Component
class InterpretationTable {

    private static final String WAITING = """
            select i.* from interpretation i
             where i.review_requested_at is not null and i.reviewed_at is null and i.result is not null
               and i.dreamer_id <> :reader
               and not exists (select from deleted_dream d where d.dream_id = i.dream_id and d.hidden)
            """;
    private static final String AFTER = """
               and (i.review_requested_at, i.interpretation_id) > (:requestedAt, :interpretation)
            """;
    private static final String LONGEST_FIRST = " order by i.review_requested_at, i.interpretation_id limit :limit";
    private final JdbcClient jdbc;

    InterpretationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<InterpretationRow> one(UUID interpretation, UUID dreamer) {
        return rows(jdbc.sql("""
                select * from interpretation where interpretation_id = :interpretation and dreamer_id = :dreamer""")
                .param("interpretation", interpretation).param("dreamer", dreamer)).stream().findFirst();
    }

    List<InterpretationRow> ofDream(UUID dream, UUID dreamer) {
        return rows(jdbc.sql("""
                select * from interpretation where dream_id = :dream and dreamer_id = :dreamer
                 order by interpretation_id""")
                .param("dream", dream).param("dreamer", dreamer));
    }

    /** Those that have waited longest, after where the page before ended. */
    List<InterpretationRow> waiting(UUID reader, FindReviewPage.@Nullable Place after, int limit) {
        StatementSpec asking = after == null
                ? jdbc.sql(WAITING + LONGEST_FIRST)
                : jdbc.sql(WAITING + AFTER + LONGEST_FIRST).param("requestedAt", after.requestedAt().atOffset(UTC))
                        .param("interpretation", after.interpretationId().value());
        return rows(asking.param("reader", reader).param("limit", limit));
    }

    private static List<InterpretationRow> rows(StatementSpec asking) {
        return asking.query((row, _) -> InterpretationRow.of(row)).list();
    }
}
