package dev.dreamlog.eventstore.upcasting;

import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds out which shapes of events the log holds: there are few, and a jump per shape through their index finds them. */
public final class StoredShapes {

    private static final String FROM_SHAPE_TO_SHAPE = """
            with recursive shape (event, revision) as (
                (select payload_type, coalesce(payload_revision, '') from eventstore.domain_event
                  order by payload_type, coalesce(payload_revision, '') limit 1)
                union all
                select next.* from shape cross join lateral (
                    select payload_type, coalesce(payload_revision, '') from eventstore.domain_event
                     where (payload_type, coalesce(payload_revision, '')) > (event, revision)
                     order by payload_type, coalesce(payload_revision, '') limit 1) next)
            select event, revision from shape""";

    private final JdbcClient jdbc;

    public StoredShapes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that no reader of this version of the product understands. */
    public List<Shape> unreadable() {
        Set<Shape> readable = Upcasters.readable();
        return jdbc.sql(FROM_SHAPE_TO_SHAPE).query((row, _) -> new Shape(row.getString(1), row.getString(2))).list()
                .stream().filter(shape -> !readable.contains(shape)).toList();
    }
}
