package dev.dreamlog.audit.query.rebuilding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Those that follow each other on one row become one ({@link RowWrite}). Between sequences there is no order to keep,
 * as little as between the segments of a live processor.
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
            HELD.get().waves().forEach(wave -> wave.forEach((sql, rows) -> batchUpdate(sql,
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

    /** The statements of a batch of events, by sequence. */
    private static final class Held {

        private final Map<String, List<Statement>> sequences = new LinkedHashMap<>();
        private String sequence = "";

        int hold(String sql, SqlParameterSource row) {
            List<Statement> before = sequences.computeIfAbsent(sequence, _ -> new ArrayList<>());
            Statement statement = Statement.of(sql, row);
            Optional<Statement> both = before.isEmpty() ? Optional.empty() : before.getLast().and(statement);
            both.ifPresent(_ -> before.removeLast());
            before.add(both.orElse(statement));
            return 1;
        }

        /** By their place within their sequence, and of those with the same place the rows of each statement. */
        List<Map<String, List<SqlParameterSource>>> waves() {
            List<Map<String, List<SqlParameterSource>>> waves = new ArrayList<>();
            for (List<Statement> statements : sequences.values()) {
                for (int i = 0; i < statements.size(); i++) {
                    if (i == waves.size()) {
                        waves.add(new LinkedHashMap<>());
                    }
                    waves.get(i).computeIfAbsent(statements.get(i).sql(), _ -> new ArrayList<>())
                            .add(statements.get(i).row());
                }
            }
            return waves;
        }
    }

    /** @param write what it means, when it is of the simple kind */
    private record Statement(String sql, SqlParameterSource row, Optional<RowWrite> write) {

        static Statement of(String sql, SqlParameterSource row) {
            return new Statement(sql, row, RowWrite.of(sql, row));
        }

        Optional<Statement> and(Statement next) {
            return write.flatMap(mine -> next.write.flatMap(mine::and))
                    .map(both -> new Statement(both.sql(), both.row(), Optional.of(both)));
        }
    }
}
