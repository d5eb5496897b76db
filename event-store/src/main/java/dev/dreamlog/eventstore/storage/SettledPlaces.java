package dev.dreamlog.eventstore.storage;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Knows up to which place of the log everything is settled: each place is taken, or will stay empty for ever because
 * the transaction that was given it was rolled back. Clocks play no part in it, nor how long a transaction takes.
 *
 * <p>A transaction has its id before it is given a place. So when the place {@code head} is taken and {@code next} is
 * the id that the next transaction will be given, every place up to {@code head} was given to one with a smaller id.
 * Once no transaction with a smaller id runs any more, all those places are settled.
 */
public final class SettledPlaces {

    /** The snapshot's own upper end would not do for {@code next}: it is the last id that ended, plus one. */
    private static final String LOOK = """
            with now as materialized (select pg_current_snapshot() as snapshot)
            select pg_snapshot_xmin(snapshot)::text::bigint as oldest,
                   pg_snapshot_xmax(snapshot)::text::bigint + age(pg_snapshot_xmax(snapshot)::xid) as next,
                   (select coalesce(max(global_index), -1) from eventstore.domain_event) as head
              from now""";

    private final JdbcTemplate jdbc;
    private final long nanosBetweenLooks;
    private @Nullable Look waiting;
    private long settled = -1;
    private long lookedAt;

    /** Looks at most so often, however often it is asked. */
    public SettledPlaces(JdbcTemplate jdbc, Duration betweenLooks) {
        this.jdbc = jdbc;
        this.nanosBetweenLooks = betweenLooks.toNanos();
    }

    /** The last settled place as far as is known; -1 when nothing is. A query that begins afterwards sees all up to it. */
    public synchronized long last() {
        if (waiting == null || System.nanoTime() - lookedAt >= nanosBetweenLooks) {
            look();
        }
        return settled;
    }

    private void look() {
        Look now = jdbc.queryForObject(LOOK,
                (row, _) -> new Look(row.getLong("oldest"), row.getLong("next"), row.getLong("head")));
        lookedAt = System.nanoTime();
        if (now != null && (waiting == null || now.oldest() >= waiting.next())) {
            settled = waiting == null ? settled : waiting.head();
            waiting = now;
        }
    }

    /**
     * What one snapshot of the database shows.
     *
     * @param oldest smallest id of a running transaction
     * @param next larger than every id given until then
     * @param head last place taken
     */
    private record Look(long oldest, long next, long head) {}
}
