package dev.dreamlog.eventstore.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever reads the log sees every event that is ever committed, once, however late the commit comes. */
class NoEventIsSkippedIT {

    private static final int ALL = 100_000;

    private static final TestLog LOG = new TestLog();
    private final Reading reading = new Reading(LOG.reader(), null);

    @BeforeEach
    void emptyLog() {
        LOG.forget();
    }

    @ParameterizedTest
    @ValueSource(ints = {-5, 0, 5})
    void an_event_is_seen_however_long_its_transaction_stays_open_and_whatever_the_clocks_say(int hoursOff) {
        Instant time = Instant.now().minus(Duration.ofMinutes(2)).plus(Duration.ofHours(hoursOff));
        try (TestLog.Open slow = LOG.open().append("slow", time)) {
            LOG.append("quick", time);
            assertThat(reading.on(ALL)).containsExactly("quick");
            LOG.append("later");
            assertThat(reading.on(ALL)).containsExactly("later");
            slow.commit();
        }
        assertThat(reading.on(ALL)).containsExactly("slow");
        assertThat(reading.on(ALL)).isEmpty();
    }

    @Test
    void an_event_is_seen_however_many_were_committed_behind_it() {
        try (TestLog.Open slow = LOG.open().append("slow")) {
            many(10_001);
            assertThat(reading.on(ALL)).hasSize(10_001);
            slow.commit();
        }
        assertThat(reading.on(ALL)).containsExactly("slow");
    }

    /** Processors ask their token whether they had an event already, and tokens forgive each other gaps they let go of. */
    @Test
    void a_late_event_is_new_to_whoever_waits_for_it_also_when_a_lost_place_is_let_go_of_meanwhile() {
        LOG.append("first");
        LOG.open().append("never").close();
        try (TestLog.Open slow = LOG.open().append("slow")) {
            LOG.append("quick");
            reading.on(ALL);
            slow.commit();
        }
        GapAwareTrackingToken delivered = Objects.requireNonNull(reading.token);
        assertThat(delivered.getGaps()).containsExactly(1L, 2L);
        assertThat(reading.on(ALL)).containsExactly("slow");
        assertThat(reading.gaps()).isEmpty();
        assertThat(delivered.covers(reading.token)).isFalse();
        assertThat(delivered).isNotEqualTo(reading.token);
    }

    @Test
    void a_place_that_was_rolled_back_is_let_go_of_once_nobody_can_take_it_any_more() {
        try (TestLog.Open other = LOG.open().append("other")) {
            LOG.open().append("never").close();
            LOG.append("next");
            reading.on(ALL);
            LOG.append("second");
            reading.on(ALL);
            assertThat(reading.gaps()).containsExactly(0L, 1L);
            other.commit();
        }
        reading.on(ALL);
        reading.on(ALL);
        LOG.append("last");
        reading.on(ALL);
        assertThat(reading.gaps()).isEmpty();
    }

    @Test
    void a_long_run_of_places_that_were_rolled_back_holds_nobody_up() {
        LOG.append("first");
        try (TestLog.Open giant = LOG.open()) {
            for (int i = 0; i < 12; i++) {
                giant.append("never " + i);
            }
            LOG.jdbc()
                    .execute("select setval(pg_get_serial_sequence('eventstore.domain_event', 'global_index'), 30000)");
            LOG.append("behind");
            assertThat(reading.on(ALL)).containsExactly("first");
        }
        reading.on(ALL);
        reading.on(ALL);
        assertThat(reading.seen).containsExactly("first", "behind");
    }

    @Test
    void a_reader_that_begins_at_the_head_sees_what_was_under_way_then() {
        LOG.append("old");
        try (TestLog.Open slow = LOG.open().append("slow")) {
            LOG.append("quick");
            Reading fromHead = new Reading(LOG.reader(), LOG.reader().head());
            slow.commit();
            assertThat(fromHead.on(ALL)).containsExactly("slow");
        }
    }

    @Test
    void a_reader_that_begins_at_an_instant_sees_what_was_under_way_before_it() {
        Instant noon = Instant.parse("2026-11-21T12:00:00Z");
        LOG.append("morning", noon.minusSeconds(60));
        try (TestLog.Open slow = LOG.open().append("slow", noon.plusSeconds(1))) {
            LOG.append("late morning", noon.minusSeconds(10));
            LOG.append("afternoon", noon.plusSeconds(60));
            Reading fromNoon = new Reading(LOG.reader(), LOG.reader().before(noon));
            slow.commit();
            assertThat(fromNoon.on(ALL)).containsExactly("slow", "afternoon");
        }
        assertThat(new Reading(LOG.reader(), LOG.reader().before(noon.minusSeconds(3600))).on(ALL)).hasSize(4);
        assertThat(new Reading(LOG.reader(), LOG.reader().before(noon.plusSeconds(3600))).on(ALL)).isEmpty();
    }

    @Test
    void a_transaction_has_its_id_before_it_has_a_place_in_the_log() {
        LOG.jdbc().execute(
                """
                        create function witness() returns trigger language plpgsql as $$
                        begin
                            if pg_current_xact_id_if_assigned() is null then raise 'no id yet'; end if;
                            if (select last_value from eventstore.domain_event_global_index_seq) > 0 then raise 'too late'; end if;
                            return null;
                        end $$;
                        create trigger witness before insert on eventstore.domain_event
                            for each statement execute function witness()""");
        LOG.append("witnessed");
        assertThat(reading.on(ALL)).containsExactly("witnessed");
        LOG.jdbc().execute("drop function witness cascade");
    }

    @Test
    void places_are_given_one_by_one_for_a_connection_that_took_several_ahead_could_use_them_at_any_time() {
        assertThat(LOG.jdbc().queryForObject("""
                select cache_size from pg_sequences where sequencename = 'domain_event_global_index_seq'""",
                Long.class)).isEqualTo(1);
    }

    @Test
    void many_writers_some_slow_some_changing_their_mind_and_readers_miss_and_repeat_nothing() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        Set<String> committed = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> writers = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                Random dice = new Random(writer);
                String name = "writer-" + writer + "-";
                writers.add(threads.submit(() -> write(name, dice)));
            }
            List<Future<Reading>> readers = new ArrayList<>();
            for (int reader = 0; reader < 3; reader++) {
                Random dice = new Random(100 + reader);
                readers.add(threads.submit(() -> readWhile(writing, dice)));
            }
            for (Future<List<String>> writer : writers) {
                committed.addAll(writer.get());
            }
            writing.set(false);
            for (Future<Reading> reader : readers) {
                assertThat(reader.get().seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(committed);
            }
        }
    }

    private List<String> write(String name, Random dice) {
        List<String> written = new ArrayList<>();
        try (TestLog.Open transaction = LOG.open()) {
            for (int i = 0; i < 150; i++) {
                List<String> dreams = new ArrayList<>();
                for (int n = 0; n <= dice.nextInt(3); n++) {
                    dreams.add(name + i + "-" + n);
                    transaction.append(dreams.getLast());
                }
                if (dice.nextBoolean()) {
                    transaction.idle();
                }
                if (dice.nextInt(5) > 0) {
                    transaction.commit();
                    written.addAll(dreams);
                } else {
                    transaction.rollback();
                }
            }
        }
        return written;
    }

    private Reading readWhile(AtomicBoolean writing, Random dice) {
        Reading reader = new Reading(LOG.reader(), null);
        while (writing.get()) {
            reader.on(1 + dice.nextInt(5));
        }
        while (!reader.on(1 + dice.nextInt(50)).isEmpty()) {
            // to the end
        }
        return reader;
    }

    private void many(int events) {
        LOG.jdbc().update("""
                insert into eventstore.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
                    time_stamp, payload_type, payload_revision, payload, meta_data)
                select 'e' || n, 'a' || n, 0, 'Dream', now(), 'dream.deleted', '1', '{}', '{}'
                from generate_series(1, ?) n""", events);
    }

    /** One reader with its token. */
    private static final class Reading {

        private final List<String> seen = new ArrayList<>();
        private final LogReader reader;
        private @Nullable GapAwareTrackingToken token;

        Reading(LogReader reader, @Nullable GapAwareTrackingToken token) {
            this.reader = reader;
            this.token = token;
        }

        List<String> on(int limit) {
            List<TrackedDomainEventData<Object>> events = reader.after(token, limit);
            List<String> dreams = events.stream().map(TrackedDomainEventData::getAggregateIdentifier).toList();
            if (!events.isEmpty()) {
                token = (GapAwareTrackingToken) events.getLast().trackingToken();
            }
            seen.addAll(dreams);
            return dreams;
        }

        Set<Long> gaps() {
            return token == null ? Set.of() : token.getGaps();
        }
    }
}
