package dev.dreamlog.audit.query.rebuilding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * One row to be written as it is after an event, unless it is of a later version already: what most statements of
 * projections are. Two of the same row that follow each other are one, so that a row whose story stands in one page is
 * written once and not once for each event.
 *
 * @param form of the statement, with a place for each value
 * @param first what an insert sets; empty for an update
 * @param later what updates set, which is what a row that is there already still lacks
 */
record RowWrite(RowForm form, @Nullable Object key, Map<String, @Nullable Object> first,
        Map<String, @Nullable Object> later) {

    private static final Map<String, Optional<RowForm>> FORMS = new ConcurrentHashMap<>();

    /** Empty for a statement of another kind. */
    static Optional<RowWrite> of(String sql, SqlParameterSource row) {
        return FORMS.computeIfAbsent(sql, RowForm::of).map(form -> form.with(row));
    }

    /** Both at once; empty when they are not of one row. */
    Optional<RowWrite> and(RowWrite next) {
        if (next.form.inserts() || !form.table().equals(next.form.table()) || !form.column().equals(next.form.column())
                || key == null || !key.equals(next.key)) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>(later);
        all.putAll(next.later);
        return Optional.of(new RowWrite(form, key, first, all));
    }

    String sql() {
        String sets = later.keySet().stream().map(column -> column + " = " + (form.inserts() ? "excluded." : ":")
                + column).collect(Collectors.joining(", "));
        return form.inserts()
                ? "insert into %s (%s) values (%s) on conflict (%s) do %s".formatted(form.table(),
                        String.join(", ", values().keySet()),
                        values().keySet().stream().map(":"::concat).collect(Collectors.joining(", ")), form.column(),
                        later.isEmpty()
                                ? "nothing"
                                : "update set %s where %s.version < excluded.version".formatted(sets, form.table()))
                : "update %s set %s where %s = :%s and version < :version".formatted(form.table(), sets, form.column(),
                        form.column());
    }

    SqlParameterSource row() {
        return new MapSqlParameterSource(values()).addValue(form.column(), key);
    }

    private Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(first);
        values.putAll(later);
        return values;
    }
}
