package dev.dreamlog.audit.query.rebuilding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * What projections write by. It runs each statement at once, except during a rebuild: then it keeps them back and sends
 * those that are alike together, so that a million events cost some thousand round trips.
 *
 * <p>Statements of one sequence of events keep their order: the first of every sequence go first, then the second ones.
 * Between sequences there is no order to keep, as little as between the segments of a live processor.
 */
@Component
class BulkJdbc extends NamedParameterJdbcTemplate {

    private static final ScopedValue<Held> HELD = ScopedValue.newInstance();

    BulkJdbc(JdbcTemplate jdbc) {
        super(jdbc);
    }

    /** Has everything written by the time it returns. Whoever is told how many rows changed meanwhile is told: one. */
    <T> T together(Supplier<T> writing) {
        return ScopedValue.where(HELD, new Held()).call(() -> {
            T result = writing.get();
            HELD.get().waves.forEach(wave -> wave.forEach((sql, rows) -> batchUpdate(sql,
                    rows.toArray(SqlParameterSource[]::new))));
            return result;
        });
    }

    /** What follows on this thread belongs to that sequence. */
    static void beginOf(String sequence) {
        if (HELD.isBound()) {
            HELD.get().sequence = sequence;
        }
    }

    @Override
    public int update(String sql, SqlParameterSource row) {
        return HELD.isBound() ? HELD.get().hold(sql, row) : super.update(sql, row);
    }

    /** The statements of a batch of events, by their place within their sequence. */
    private static final class Held {

        private final List<Map<String, List<SqlParameterSource>>> waves = new ArrayList<>();
        private final Map<String, Integer> heldOf = new HashMap<>();
        private String sequence = "";

        int hold(String sql, SqlParameterSource row) {
            int place = heldOf.merge(sequence, 1, Integer::sum) - 1;
            if (place == waves.size()) {
                waves.add(new LinkedHashMap<>());
            }
            waves.get(place).computeIfAbsent(sql, _ -> new ArrayList<>()).add(row);
            return 1;
        }
    }
}
