package dev.dreamlog.audit.query.rebuilding;

import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Empty copies of a projection's tables in a schema of their own. The projection's code runs on them unchanged,
 * because it names its tables without a schema and this one takes the place of the live one on the search path.
 * Procedures of the database make and move them: the application's own role may not change tables. All methods want
 * a transaction around them.
 */
class ShadowTables {

    private final JdbcClient jdbc;
    private final Projection projection;
    private final String live;

    ShadowTables(JdbcClient jdbc, Projection projection) {
        this.jdbc = jdbc;
        this.projection = projection;
        this.live = quoted(jdbc.sql("select current_schema()").query(String.class).single());
    }

    /** Begins afresh, also where an earlier rebuild was cut short. */
    void create() {
        call("begin_rebuild");
    }

    /** Makes the rest of this transaction see and write the copies, and nothing else. */
    void use() {
        run("set local search_path to " + quoted(projection.name().replace('.', '_') + "_rebuild"));
    }

    /** Tells the planner what the copies hold. */
    void analyze() {
        call("analyze_rebuild");
    }

    /**
     * Waits for the live projection's batches in flight and keeps the next ones, and all readers, waiting. Gives up
     * before the database would look for a deadlock, so that it is never a live batch that has to yield.
     */
    void lockLive() {
        run("set local lock_timeout to '200ms'");
        run("lock table " + projection.tables().stream().map(table -> live + "." + quoted(table))
                .collect(Collectors.joining(", ")) + " in access exclusive mode");
    }

    /** Puts the rest of this transaction back on the live schema, and the copies in the place of its tables. */
    void replaceLive() {
        run("set local search_path to " + live);
        call("finish_rebuild");
    }

    private void call(String procedure) {
        jdbc.sql("call " + procedure + "(:projection, :tables)")
                .param("projection", projection.name())
                .param("tables", projection.tables().toArray(String[]::new))
                .update();
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
