package dev.dreamlog.audit.query.rebuilding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.audit.query.rebuilding.comparing.Comparison;

/** Remembers how the last rebuild and the last verification of each projection went, whichever nodes did them. */
@Component
class RebuildJournal {

    private static final String CHANGE = """
            update rebuild set revision = revision + 1, %s
            where projection = :projection and work = :work and state = 'RUNNING'""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RebuildJournal(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void started(Task task) {
        sql("""
                insert into rebuild (projection, work, state, position, started_at)
                values (:projection, :work, 'RUNNING', -1, now())
                on conflict (projection, work) do update set state = 'RUNNING', position = -1, last_position = -1,
                    per_second = 0, comparison = null, started_at = now(), finished_at = null, failure = null,
                    revision = rebuild.revision + 1""", task).update();
    }

    /** @throws CutShort when it is to go no further */
    void reached(Task task, long position, long lastPosition, double perSecond) {
        orCutShort(sql(CHANGE.formatted("position = :at, last_position = greatest(:at, :last), per_second = :rate"),
                task).param("at", position).param("last", lastPosition).param("rate", perSecond));
    }

    void compared(Task task, Comparison comparison) {
        orCutShort(sql(CHANGE.formatted("comparison = :comparison::jsonb"), task)
                .param("comparison", json.writeValueAsString(comparison)));
    }

    /** In the transaction of the switch it decides, together with a cancellation, which of the two came first. */
    void done(Task task) {
        orCutShort(sql(CHANGE.formatted("state = 'DONE', finished_at = now()"), task));
    }

    void failed(Task task, String why) {
        sql(CHANGE.formatted("state = 'FAILED', finished_at = now(), failure = :why"), task).param("why", why).update();
    }

    void cancelled(Task task) {
        sql(CHANGE.formatted("state = 'CANCELLED', finished_at = now()"), task).update();
    }

    /** Whether a node is at work on the projection or about to take the work up. */
    boolean isAnyRunning(String projection) {
        return jdbc.sql("select exists (select from rebuild where projection = :projection and state = 'RUNNING')")
                .param("projection", projection).query(Boolean.class).single();
    }

    List<Task> running() {
        return jdbc.sql("select projection, work from rebuild where state = 'RUNNING'")
                .query((row, _) -> new Task(row.getString("projection"), Work.valueOf(row.getString("work")))).list();
    }

    /** Projections of which there is a copy that nobody will go on with. */
    List<String> leftBehind() {
        return jdbc.sql("""
                select projection from rebuild
                where to_regnamespace(quote_ident(replace(projection, '.', '_') || '_rebuild')) is not null
                group by projection having not bool_or(state = 'RUNNING')""")
                .query(String.class).list().stream().map(String::valueOf).toList();
    }

    Optional<RebuildState> of(Task task) {
        return standing(task).map(Standing::state);
    }

    Optional<Standing> standing(Task task) {
        return sql("select * from rebuild where projection = :projection and work = :work", task).query(this::read)
                .optional();
    }

    private Standing read(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        long position = row.getLong("position");
        long last = row.getLong("last_position");
        double rate = row.getDouble("per_second");
        String comparison = row.getString("comparison");
        Long left = state.equals(RebuildState.RUNNING) && rate > 0 ? Math.round((last - position) / rate) : null;
        return new Standing(row.getLong("revision"), new RebuildState(state, position, last, Math.round(rate), left,
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("finished_at", OffsetDateTime.class)), row.getString("failure"),
                comparison == null ? null : json.readValue(comparison, Comparison.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static void orCutShort(StatementSpec change) {
        if (change.update() == 0) {
            throw new CutShort();
        }
    }

    private StatementSpec sql(String sql, Task task) {
        return jdbc.sql(sql).param("projection", task.projection()).param("work", task.work().name());
    }
}
