package dev.dreamlog.audit.query.rebuilding;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.audit.query.rebuilding.comparing.Comparison;
import dev.dreamlog.audit.query.rebuilding.comparing.Difference;
import dev.dreamlog.audit.query.rebuilding.comparing.TablePair;

/**
 * Empty copies of a projection's tables in a schema of their own. The projection's code runs on them unchanged,
 * because it names its tables without a schema and this one takes the place of the live one on the search path.
 * Beside them stands how far they have been told the log, so that both go forward in the same transaction.
 * All methods want a transaction around them.
 */
class ShadowTables {

    private static final int MOST_DIFFERENCES = 10;
    private static final String TOLD = "told_up_to";

    private final JdbcClient jdbc;
    private final List<String> tables;
    private final List<String> random;
    private final String group;
    private final String live;
    private final String shadow;
    private final String told;

    ShadowTables(JdbcClient jdbc, Projection projection) {
        this.jdbc = jdbc;
        this.tables = projection.tables();
        this.random = projection.random();
        this.group = projection.name();
        this.live = quoted(jdbc.sql("select current_schema()").query(String.class).single());
        this.shadow = schemaOf(projection.name());
        this.told = in(shadow, TOLD);
    }

    /** Throws away what is left of a projection that is perhaps known no more. */
    static void dropThoseOf(JdbcClient jdbc, String projection) {
        jdbc.sql("drop schema if exists " + schemaOf(projection) + " cascade").update();
    }

    /** Up to where they have been told; empty when there are none that this edition of the projection has begun. */
    OptionalLong toldUpTo(String edition) {
        boolean begun = jdbc.sql("select to_regclass(:told) is not null").param("told", told).query(Boolean.class)
                .single();
        return !begun ? OptionalLong.empty()
                : jdbc.sql("select position from " + told + " where edition = :edition")
                        .param("edition", edition + shape()).query(Long.class).optional().stream()
                        .mapToLong(Long::longValue).findFirst();
    }

    /** Begins afresh, also where an earlier rebuild was given up. */
    void create(String edition) {
        drop();
        run("create schema " + shadow);
        tables.forEach(this::copy);
        run("create table " + told + " (position bigint not null, edition text not null)");
        jdbc.sql("insert into " + told + " values (-1, :edition)").param("edition", edition + shape()).update();
    }

    /**
     * Makes the rest of this transaction write the copies, where we left them. It may be lost with the machine as long
     * as all that comes after it is lost with it.
     *
     * @throws CutShort when they are somewhere else: another node has taken them over
     */
    void useFrom(long position) {
        run("set local synchronous_commit to off");
        if (jdbc.sql("select position from " + told + " where position = :position for share")
                .param("position", position).query(Long.class).optional().isEmpty()) {
            throw new CutShort();
        }
        use();
    }

    /** @throws CutShort when they are no longer where we left them: another node has taken them over */
    void advance(long from, long to) {
        run("set local synchronous_commit to off");
        if (jdbc.sql("update " + told + " set position = :to where position = :from").param("from", from)
                .param("to", to).update() == 0) {
            throw new CutShort();
        }
    }

    /** Of the live tables: a migration may have changed them since the copies were made. */
    private String shape() {
        return jdbc.sql("""
                select md5(string_agg(concat_ws(' ', attrelid::regclass, attname, atttypid::regtype, attnotnull), ','
                           order by attrelid::regclass::text, attnum))
                  from pg_attribute where attrelid = any (:tables::regclass[]) and attnum > 0 and not attisdropped""")
                .param("tables", tables.stream().map(table -> in(live, table)).toArray(String[]::new))
                .query(String.class).single();
    }

    /** All but the rows; what the planner may learn of a column is the one thing that {@code like} leaves out. */
    private void copy(String table) {
        run("create table %s (like %s including all)".formatted(in(shadow, table), in(live, table)));
        jdbc.sql("""
                select format('alter table %s alter column %%I set statistics %%s', attname, attstattarget)
                  from pg_attribute where attrelid = :live::regclass and attnum > 0 and attstattarget >= 0"""
                .formatted(in(shadow, table)))
                .param("live", in(live, table)).query(String.class).list().forEach(this::run);
    }

    /** Nothing is left of them, where the copies have not become the live tables. */
    void drop() {
        run("drop schema if exists " + shadow + " cascade");
    }

    /** Makes the rest of this transaction see and write the copies, and nothing else. */
    void use() {
        run("set local search_path to " + shadow);
    }

    /** Makes this transaction, which has only begun, see the database as it is now and as nobody changes it later. */
    void stopTheClock() {
        run("set transaction isolation level repeatable read");
    }

    /** Lays the copies beside the live tables. */
    Comparison compare(long position) {
        List<TablePair> pairs = tables.stream().filter(table -> !random.contains(table))
                .map(table -> new TablePair(jdbc, table, in(live, table), in(shadow, table))).toList();
        List<Difference> differences = new ArrayList<>();
        for (TablePair pair : pairs) {
            differences.addAll(pair.differences(MOST_DIFFERENCES - differences.size()));
        }
        return new Comparison(differences.isEmpty(), position, pairs.stream().mapToLong(TablePair::rows).sum(),
                differences);
    }

    /**
     * Waits for the live projection's batches in flight and keeps the next ones, and all readers, waiting. Gives up
     * before the database would look for a deadlock, so that it is never a live batch that has to yield.
     */
    void lockLive() {
        run("set local lock_timeout to '200ms'");
        run("lock table " + all(live) + " in access exclusive mode");
        run("lock table eventstore.dead_letter in share row exclusive mode");
    }

    /**
     * Lets go of what the live projection could not handle: the copies have been told of it, or they would not be
     * here. Nobody adds a letter meanwhile, so none is left waiting behind one that is gone.
     */
    void forgetDeadLetters() {
        jdbc.sql("delete from eventstore.dead_letter where processing_group = :group").param("group", group).update();
    }

    /** Puts the copies in the place of the live tables, and the rest of this transaction back on the live schema. */
    void replaceLive() {
        run("drop table " + all(live));
        tables.forEach(table -> run("alter table " + in(shadow, table) + " set schema " + live));
        run("drop schema " + shadow + " cascade");
        run("set local search_path to " + live);
    }

    /** Tells the planner what the copies hold; it knows nothing about a table that was just filled. */
    void analyze() {
        run("analyze " + all(shadow));
    }

    private String all(String schema) {
        return tables.stream().map(table -> in(schema, table)).collect(Collectors.joining(", "));
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private static String schemaOf(String projection) {
        return quoted(projection.replace('.', '_') + "_rebuild");
    }

    private static String in(String schema, String table) {
        return schema + "." + quoted(table);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
