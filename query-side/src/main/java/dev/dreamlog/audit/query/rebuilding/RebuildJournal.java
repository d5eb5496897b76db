package dev.dreamlog.audit.query.rebuilding;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers how the last rebuild of each projection went, whichever node did it. */
@Component
class RebuildJournal {

    private final JdbcClient jdbc;

    RebuildJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void started(String projection) {
        jdbc.sql("""
                insert into rebuild (projection, state, position, started_at) values (:projection, 'RUNNING', -1, now())
                on conflict (projection) do update set state = 'RUNNING', position = -1, started_at = now(),
                    finished_at = null, failure = null""")
                .param("projection", projection).update();
    }

    void reached(String projection, long position) {
        jdbc.sql("update rebuild set position = :position where projection = :projection")
                .param("projection", projection).param("position", position).update();
    }

    void done(String projection) {
        jdbc.sql("update rebuild set state = 'DONE', finished_at = now() where projection = :projection")
                .param("projection", projection).update();
    }

    void failed(String projection, String why) {
        jdbc.sql("""
                update rebuild set state = 'FAILED', finished_at = now(), failure = :why
                where projection = :projection""")
                .param("projection", projection).param("why", why).update();
    }

    /** A rebuild that says it runs but holds no lock went down with its node. */
    Optional<RebuildState> of(String projection) {
        return jdbc.sql("""
                select case when state = 'RUNNING' and not exists (
                        select from pg_locks where locktype = 'advisory' and objsubid = 2
                            and database = (select oid from pg_database where datname = current_database())
                            and classid = hashtext('rebuild')::oid and objid = hashtext(projection)::oid)
                    then 'INTERRUPTED' else state end as state, position, started_at, finished_at, failure
                from rebuild where projection = :projection""")
                .param("projection", projection)
                .query(RebuildState.class)
                .optional();
    }
}
