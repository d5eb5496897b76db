package dev.dreamlog.interpretation.query.live;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationState;

/** Reads how far interpretations have come, many at once and nothing more. */
@Component
class ProgressTable {

    private final JdbcClient jdbc;

    ProgressTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without those of which nothing is known yet. */
    Map<InterpretationId, Progress> of(Collection<InterpretationId> interpretations) {
        return jdbc.sql("""
                select interpretation_id, version, state from interpretation
                where interpretation_id = any(:interpretations)""")
                .param("interpretations", interpretations.stream().map(InterpretationId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(new InterpretationId(row.getObject(1, UUID.class)),
                        new Progress(row.getLong(2), InterpretationState.valueOf(row.getString(3)).isEnd())))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param version grows with every change */
    record Progress(long version, boolean ended) {

        static final Progress UNKNOWN = new Progress(0, false);
    }
}
