package dev.dreamlog.eventstore.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.dreamlog.eventstore.privacy.SubjectKey;

/**
 * Reads the log in order without ever passing over an event. Places are given when a transaction appends, events appear
 * when it commits: a place found empty is remembered in the token as a gap and asked for again until it is settled.
 */
final class LogReader {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    /** Beyond that readers wait for the gaps to be settled, rather than carry and store ever larger tokens. */
    private static final int MOST_GAPS = 10_000;
    private static final String BATCH = """
            (select e.global_index, %1$s from eventstore.domain_event e %2$s where e.global_index = any (?))
            union all
            (select e.global_index, %1$s from eventstore.domain_event e %2$s where e.global_index > ?
              order by e.global_index limit ?)
            order by global_index limit ?""".formatted(EventRows.SELECTED, SubjectKey.JOIN);
    private static final String STRETCH = """
            select e.global_index, %1$s from eventstore.domain_event e %2$s
             where e.global_index > ? and e.global_index <= ? and e.payload_type = any (?)
             order by e.global_index limit ?""".formatted(EventRows.SELECTED, SubjectKey.JOIN);
    private static final String HEAD = "select max(global_index) from eventstore.domain_event";
    private static final String BEFORE = """
            select max(global_index) from eventstore.domain_event
             where global_index < coalesce((select min(global_index) from eventstore.domain_event where time_stamp >= ?),
                                           9223372036854775807)""";
    private static final String EMPTY_PLACES = """
            select place from generate_series(?::bigint, ?) as place
             where not exists (select from eventstore.domain_event where global_index = place)""";

    private final JdbcTemplate jdbc;
    private final EventRows rows;
    private final SettledPlaces settled;

    LogReader(JdbcTemplate jdbc, EventRows rows) {
        this(jdbc, rows, new SettledPlaces(jdbc, BETWEEN_LOOKS));
    }

    LogReader(JdbcTemplate jdbc, EventRows rows, SettledPlaces settled) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.settled = settled;
    }

    /** Events that the token does not cover, each with the token of whoever has come so far; empty at the end. */
    List<TrackedDomainEventData<Object>> after(@Nullable GapAwareTrackingToken token, int limit) {
        GapAwareTrackingToken start = token == null ? GapAwareTrackingToken.newInstance(-1, List.of()) : token;
        long certain = settled.last();
        Long[] gaps = start.getGaps().toArray(Long[]::new);
        List<Found> found = jdbc.query(BATCH, this::read, gaps, start.getIndex(), limit, limit);
        return tracked(start, found, certain, found.size() == limit);
    }

    /** Events of these types in a stretch of the log, the first ones of them, as the calling transaction sees them. */
    List<TrackedDomainEventData<Object>> between(long after, long upTo, String[] types, int limit) {
        return jdbc.query(STRETCH, this::read, after, upTo, types, limit).stream()
                .map(found -> new TrackedDomainEventData<Object>(
                        GapAwareTrackingToken.newInstance(found.place(), List.of()), found.event()))
                .toList();
    }

    /**
     * A gap is let go of when this very batch looked for it, did not find it, and its place was settled before. What lies
     * behind the last event of a full batch was not looked for.
     */
    private static List<TrackedDomainEventData<Object>> tracked(GapAwareTrackingToken start, List<Found> found,
            long certain, boolean more) {
        List<TrackedDomainEventData<Object>> tracked = new ArrayList<>(found.size());
        GapAwareTrackingToken token = start;
        for (int i = 0; i < found.size(); i++) {
            long lookedFor = i + 1 < found.size() ? found.get(i + 1).place()
                    : more ? found.get(i).place() : certain + 1;
            token = waitingFrom(Math.min(certain + 1, lookedFor), advanced(token, found.get(i).place()));
            if (token.getGaps().size() > MOST_GAPS) {
                return tracked;
            }
            tracked.add(new TrackedDomainEventData<>(token, found.get(i).event()));
        }
        return tracked;
    }

    /** Nearly always to the next place, and nothing waits: then nothing need be copied. */
    private static GapAwareTrackingToken advanced(GapAwareTrackingToken token, long place) {
        return token.hasGaps() || place != token.getIndex() + 1
                ? token.advanceTo(place, Integer.MAX_VALUE)
                : GapAwareTrackingToken.newInstance(place, List.of());
    }

    /**
     * Axon's own way to let go of gaps marks the token, and marked tokens count as equal to, and as covered by, others that
     * still wait for an event below the mark: a processor that is then told of it would take it for one it had.
     */
    private static GapAwareTrackingToken waitingFrom(long place, GapAwareTrackingToken token) {
        return token.hasGaps()
                ? GapAwareTrackingToken.newInstance(token.getIndex(), token.getGaps().tailSet(place))
                : token;
    }

    /** The last place, as far as is known, up to which nothing can be committed any more. */
    long settledUpTo() {
        return settled.last();
    }

    /** The last place taken; -1 when there is none. */
    long last() {
        return Objects.requireNonNullElse(jdbc.queryForObject(HEAD, Long.class), -1L);
    }

    /** Covers all events there are and none that is yet to be committed; null when there is nothing. */
    @Nullable
    GapAwareTrackingToken head() {
        return covering(jdbc.queryForObject(HEAD, Long.class));
    }

    /** Leaves uncovered whatever bears this time or a later one; null when that is everything. */
    @Nullable
    GapAwareTrackingToken before(Instant time) {
        return covering(jdbc.queryForObject(BEFORE, Long.class, Timestamp.from(time)));
    }

    private @Nullable GapAwareTrackingToken covering(@Nullable Long place) {
        if (place == null) {
            return null;
        }
        List<Long> gaps = jdbc.query(EMPTY_PLACES, (row, _) -> row.getLong("place"), settled.last() + 1, place);
        return GapAwareTrackingToken.newInstance(place, gaps);
    }

    private Found read(ResultSet row, int number) throws SQLException {
        return new Found(row.getLong("global_index"), rows.read(row));
    }

    private record Found(long place, StoredEvent event) {}
}
