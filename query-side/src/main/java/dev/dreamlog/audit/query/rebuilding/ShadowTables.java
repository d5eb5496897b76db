package dev.dreamlog.audit.query.rebuilding;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Empty copies of a projection's tables in a schema of their own. The projection's code runs on them unchanged,
 * because it names its tables without a schema and this one takes the place of the live one on the search path.
 * All methods want a transaction around them.
 */
class ShadowTables {

    private final JdbcClient jdbc;
    private final List<String> tables;
    private final String group;
    private final String live;
    private final String shadow;

    ShadowTables(JdbcClient jdbc, Projection projection) {
        this.jdbc = jdbc;
        this.tables = projection.tables();
        this.group = projection.name();
        this.live = quoted(jdbc.sql("select current_schema()").query(String.class).single());
        this.shadow = quoted(projection.name().replace('.', '_') + "_rebuild");
    }

    /** Begins afresh, also where an earlier rebuild was cut short. */
    void create() {
        drop();
        run("create schema " + shadow);
        tables.forEach(this::copy);
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
        run("drop schema " + shadow);
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

    private static String in(String schema, String table) {
        return schema + "." + quoted(table);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
