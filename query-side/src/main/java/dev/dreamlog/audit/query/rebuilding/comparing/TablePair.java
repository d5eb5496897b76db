package dev.dreamlog.audit.query.rebuilding.comparing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.audit.query.rebuilding.comparing.Difference.Kind;

/**
 * A live table and its copy. They are told apart by the number of their rows and two sums over a hash of each, which no
 * order of rows changes; only where those differ are the rows themselves laid beside each other. Columns that
 * PostgreSQL derives from others are left out.
 *
 * <p>It wants a transaction that sees one moment of both.
 */
public final class TablePair {

    private static final String COLUMNS = """
            select attname from pg_attribute where attrelid = :table::regclass and attnum > 0 and not attisdropped
               and attgenerated = '' order by attnum""";
    private static final String KEY = """
            select attname from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
             where indrelid = :table::regclass and indisprimary order by array_position(indkey::int2[], attnum)""";

    private final JdbcClient jdbc;
    private final String name;
    private final String live;
    private final String copy;
    private final List<String> columns;
    private final List<String> key;

    public TablePair(JdbcClient jdbc, String name, String live, String copy) {
        this.jdbc = jdbc;
        this.name = name;
        this.live = live;
        this.copy = copy;
        this.columns = jdbc.sql(COLUMNS).param("table", live)
                .query(String.class).list().stream().map(String::valueOf).toList();
        this.key = jdbc.sql(KEY).param("table", live).query(String.class).list().stream().map(String::valueOf).toList();
    }

    public long rows() {
        return jdbc.sql("select count(*) from " + live).query(Long.class).single();
    }

    /** The first of them by key, so many at most; none when both say the same. */
    public List<Difference> differences(int most) {
        return digest(live).equals(digest(copy)) ? List.of() : rowByRow(most);
    }

    private String digest(String table) {
        return String.valueOf(jdbc.sql("""
                select count(*) || ' ' || coalesce(sum(hashtextextended(row, 0)::numeric), 0)
                       || ' ' || coalesce(sum(hashtextextended(row, 1)::numeric), 0)
                  from (select row(%s)::text as row from %s) rows""".formatted(listed(columns, "%s"), table))
                .query(String.class).single());
    }

    private List<Difference> rowByRow(int most) {
        String first = quoted(key.getFirst());
        return jdbc.sql("""
                select %s, case when live.%s is null then 'MISSING' when copy.%s is null then 'SURPLUS'
                           else 'CHANGED' end as kind,
                       array_remove(array[%s], null) as columns
                  from %s live full join %s copy on %s
                 where live.%s is null or copy.%s is null or row(%s) is distinct from row(%s)
                 order by %s limit %d""".formatted(
                listed(key, "coalesce(live.%1$s, copy.%1$s)::text as %1$s"), first, first,
                columns.stream().map(column -> "case when live.%s is distinct from copy.%s then '%s' end".formatted(
                        quoted(column), quoted(column), column.replace("'", "''"))).collect(Collectors.joining(", ")),
                live, copy,
                key.stream().map(column -> "live.%1$s = copy.%1$s".formatted(quoted(column)))
                        .collect(Collectors.joining(" and ")),
                first, first, listed(columns, "live.%s"), listed(columns, "copy.%s"),
                listed(key, "coalesce(live.%1$s, copy.%1$s)"), most)).query(this::read).list();
    }

    private Difference read(ResultSet row, int number) throws SQLException {
        Map<String, String> of = new LinkedHashMap<>();
        for (String column : key) {
            of.put(column, row.getString(column));
        }
        Kind kind = Kind.valueOf(row.getString("kind"));
        List<String> changed = kind != Kind.CHANGED ? List.of()
                : new ArrayList<>(Arrays.asList((String[]) row.getArray("columns").getArray()));
        return new Difference(name, of, kind, changed);
    }

    private static String listed(List<String> columns, String form) {
        return columns.stream().map(column -> form.formatted(quoted(column))).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
