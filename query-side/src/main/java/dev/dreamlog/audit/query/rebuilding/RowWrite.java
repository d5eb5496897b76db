package dev.dreamlog.audit.query.rebuilding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
record RowWrite(Form form, @Nullable Object key, Map<String, @Nullable Object> first,
        Map<String, @Nullable Object> later) {

    private static final String VERSION = "version";
    private static final Map<String, Optional<Form>> FORMS = new ConcurrentHashMap<>();

    /** Empty for a statement of another kind. */
    static Optional<RowWrite> of(String sql, SqlParameterSource row) {
        return FORMS.computeIfAbsent(sql, Form::of).map(form -> form.with(row));
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

    /**
     * Of statements that differ in nothing but their values.
     *
     * @param column by which a row is known
     * @param sets columns and what is set: a parameter, or what stands for itself
     */
    record Form(String table, String column, String key, boolean inserts, Map<String, String> sets) {

        private static final String LIST = "([\\w\\s,:]+)";
        private static final Pattern INSERT = Pattern.compile("insert into (\\w+) \\(" + LIST + "\\) values \\(" + LIST
                + "\\) on conflict \\((\\w+)\\) do nothing");
        private static final Pattern UPDATE = Pattern.compile(
                "update (\\w+) set ([\\w\\s,:=]+) where (\\w+) = (:\\w+) and version < (:\\w+)");
        private static final Pattern VALUE = Pattern.compile(":\\w+|true|false|null");

        static Optional<Form> of(String sql) {
            String line = sql.strip().replaceAll("\\s+", " ");
            Matcher insert = INSERT.matcher(line);
            Matcher update = UPDATE.matcher(line);
            if (insert.matches()) {
                return inserting(insert.group(1), insert.group(4), insert.group(2).split(", ", -1),
                        insert.group(3).split(", ", -1));
            }
            return update.matches()
                    ? updating(update.group(1), update.group(3), update.group(4), update.group(5),
                            update.group(2).split(", ", -1))
                    : Optional.empty();
        }

        private static Optional<Form> inserting(String table, String key, String[] columns, String[] values) {
            Map<String, String> sets = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(columns.length, values.length); i++) {
                sets.put(columns[i], values[i]);
            }
            return sets.containsKey(key) ? checked(new Form(table, key, sets.get(key), true, sets)) : Optional.empty();
        }

        private static Optional<Form> updating(String table, String key, String keyValue, String version,
                String[] assignments) {
            Map<String, String> sets = new LinkedHashMap<>();
            for (String assignment : assignments) {
                String[] sides = assignment.split(" = ", 2);
                sets.put(sides[0], sides.length == 2 ? sides[1] : "");
            }
            return version.equals(sets.get(VERSION))
                    ? checked(new Form(table, key, keyValue, false, sets))
                    : Optional.empty();
        }

        private static Optional<Form> checked(Form form) {
            return form.sets.containsKey(VERSION)
                    && form.sets.values().stream().allMatch(value -> VALUE.matcher(value).matches())
                            ? Optional.of(form)
                            : Optional.empty();
        }

        RowWrite with(SqlParameterSource row) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            sets.forEach((column, value) -> values.put(column, value(value, row)));
            return inserts
                    ? new RowWrite(this, value(key, row), values, Map.of())
                    : new RowWrite(this, value(key, row), Map.of(), values);
        }

        private static @Nullable Object value(String value, SqlParameterSource row) {
            return switch (value) {
                case "null" -> null;
                case "true", "false" -> Boolean.valueOf(value);
                default -> row.getValue(value.substring(1));
            };
        }
    }
}
