package dev.dreamlog.audit.query.rebuilding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * What {@link RowWrite}s have in common that differ in nothing but their values.
 *
 * @param column by which a row is known
 * @param sets columns and what is set: a parameter, or what stands for itself
 */
record RowForm(String table, String column, String key, boolean inserts, Map<String, String> sets) {

    private static final String VERSION = "version";
    private static final String LIST = "([\\w\\s,:]+)";
    private static final Pattern INSERT = Pattern.compile("insert into (\\w+) \\(" + LIST + "\\) values \\(" + LIST
            + "\\) on conflict \\((\\w+)\\) do nothing");
    private static final Pattern UPDATE = Pattern.compile(
            "update (\\w+) set ([\\w\\s,:=]+) where (\\w+) = (:\\w+) and version < (:\\w+)");
    private static final Pattern VALUE = Pattern.compile(":\\w+|true|false|null");

    static Optional<RowForm> of(String sql) {
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

    private static Optional<RowForm> inserting(String table, String key, String[] columns, String[] values) {
        Map<String, String> sets = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.length, values.length); i++) {
            sets.put(columns[i], values[i]);
        }
        return sets.containsKey(key) ? checked(new RowForm(table, key, sets.get(key), true, sets)) : Optional.empty();
    }

    private static Optional<RowForm> updating(String table, String key, String keyValue, String version,
            String[] assignments) {
        Map<String, String> sets = new LinkedHashMap<>();
        for (String assignment : assignments) {
            String[] sides = assignment.split(" = ", 2);
            sets.put(sides[0], sides.length == 2 ? sides[1] : "");
        }
        return version.equals(sets.get(VERSION))
                ? checked(new RowForm(table, key, keyValue, false, sets))
                : Optional.empty();
    }

    private static Optional<RowForm> checked(RowForm form) {
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
