package dev.dreamlog.interpretation.query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** Reads the interpretations, each for its dreamer only. */
interface InterpretationTable extends Repository<InterpretationRow, UUID> {

    Optional<InterpretationRow> findByInterpretationIdAndDreamerId(UUID interpretation, UUID dreamer);

    List<InterpretationRow> findByDreamIdAndDreamerIdOrderByInterpretationId(UUID dream, UUID dreamer);
}
