package dev.dreamlog.interpretation.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads the interpretations, each for its dreamer, and for imams those whose dreamers wait for a review. */
interface InterpretationTable extends Repository<InterpretationRow, UUID> {

    Optional<InterpretationRow> findByInterpretationIdAndDreamerId(UUID interpretation, UUID dreamer);

    List<InterpretationRow> findByDreamIdAndDreamerIdOrderByInterpretationId(UUID dream, UUID dreamer);

    String WAITING = """
            from InterpretationRow i where i.reviewRequestedAt is not null and i.reviewedAt is null
            and i.result is not null and i.dreamerId <> :reader
            and not exists (select 1 from DeletedDreamRow d where d.dreamId = i.dreamId and d.hidden)
            """;
    String LONGEST_FIRST = " order by i.reviewRequestedAt, i.interpretationId";

    @Query(WAITING + LONGEST_FIRST)
    List<InterpretationRow> waiting(UUID reader, Limit limit);

    @Query(WAITING + " and (i.reviewRequestedAt, i.interpretationId) > (:requestedAt, :interpretation)" + LONGEST_FIRST)
    List<InterpretationRow> waitingAfter(UUID reader, Instant requestedAt, UUID interpretation, Limit limit);
}
