package dev.dreamlog.eventstore.wakeup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RingingStreamTest {

    private static final int PAGE = 3;
    private static final int AHEAD = 3;

    private final WakeUp wakeUp = new WakeUp();
    private final Log log = new Log();
    private final Tail tail = new Tail(log, PAGE, wakeUp);
    private final RingingStream stream = new RingingStream(tail, wakeUp, null);

    @Test
    void its_reader_is_called_until_it_closes() {
        List<String> calls = new ArrayList<>();
        stream.setOnAvailableCallback(() -> calls.add("called"));
        wakeUp.signal();
        assertThat(calls).hasSize(1);
        stream.close();
        wakeUp.signal();
        assertThat(calls).hasSize(1);
    }

    @Test
    void what_is_there_is_read_in_order_over_many_pages() throws InterruptedException {
        log.end.set(2 * PAGE + 1);
        for (long place = 0; place < log.end.get(); place++) {
            assertThat(stream.peek()).isPresent();
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(at(place));
        }
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    @Test
    void an_end_that_was_seen_while_a_full_page_was_worked_off_is_looked_for_again() throws InterruptedException {
        CountDownLatch looks = new CountDownLatch(2);
        log.meanwhile = looks::countDown;
        log.end.set(PAGE);
        assertThat(stream.peek()).isPresent();
        looks.await();
        log.end.incrementAndGet();
        for (long place = 0; place < log.end.get(); place++) {
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(at(place));
        }
    }

    @Test
    void a_page_that_could_not_be_read_ahead_is_missed_by_nobody() throws InterruptedException {
        log.end.set(2 * PAGE);
        log.meanwhile = () -> {
            if (log.looks.get() == 2) {
                throw new IllegalStateException("gone");
            }
        };
        for (long place = 0; place < PAGE; place++) {
            stream.nextAvailable();
        }
        assertThatIllegalStateException().isThrownBy(stream::hasNextAvailable).withMessage("gone");
        assertThat(stream.nextAvailable().trackingToken()).isEqualTo(at(PAGE));
    }

    @Test
    void the_next_pages_are_fetched_while_one_is_still_being_opened() throws InterruptedException {
        CountDownLatch fetched = new CountDownLatch(1 + AHEAD);
        log.meanwhile = fetched::countDown;
        log.opening = () -> {
            if (log.looks.get() > 1) {
                await(fetched);
            }
        };
        log.end.set(10 * PAGE);
        for (long place = 0; place < log.end.get(); place++) {
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(at(place));
        }
    }

    @Test
    void a_reader_who_takes_time_is_followed_by_a_few_pages_and_no_more() {
        CountDownLatch fetched = new CountDownLatch(1 + AHEAD);
        log.meanwhile = fetched::countDown;
        log.end.set(10 * PAGE);
        assertThat(stream.peek()).isPresent();
        await(fetched);
        assertThat(log.looks).hasValue(1 + AHEAD);
    }

    @Test
    void a_reader_begins_behind_its_token() throws InterruptedException {
        log.end.set(5);
        RingingStream later = new RingingStream(tail, wakeUp, at(3));
        assertThat(later.nextAvailable().trackingToken()).isEqualTo(at(4));
    }

    @Test
    void a_ring_is_never_lost_to_an_end_that_was_seen_before() throws InterruptedException {
        for (int round = 1; round <= 100; round++) {
            assertThat(stream.peek()).isEmpty();
            log.end.incrementAndGet();
            wakeUp.signal();
            assertThat(stream.hasNextAvailable()).isTrue();
            stream.nextAvailable();
        }
    }

    @Test
    void a_ring_while_the_log_is_looked_at_makes_that_look_worthless() {
        log.meanwhile = () -> {
            log.meanwhile = () -> {};
            wakeUp.signal();
        };
        assertThat(stream.hasNextAvailable()).isFalse();
        log.end.incrementAndGet();
        assertThat(stream.hasNextAvailable()).isTrue();
    }

    @Test
    void readers_at_one_place_share_one_look_for_each_ring() throws InterruptedException {
        List<RingingStream> readers = Stream.generate(() -> new RingingStream(tail, wakeUp, null)).limit(8).toList();
        for (int ring = 1; ring <= 2; ring++) {
            log.end.incrementAndGet();
            wakeUp.signal();
            for (RingingStream reader : readers) {
                reader.nextAvailable();
                assertThat(reader.hasNextAvailable()).isFalse();
            }
            assertThat(log.looks).hasValue(ring);
        }
    }

    @Test
    void readers_whose_tokens_are_equal_but_for_a_gap_do_not_share_what_they_find() {
        GapAwareTrackingToken waits = GapAwareTrackingToken.newInstance(502, List.of(400L)).withGapsTruncatedAt(503)
                .advanceTo(504, Integer.MAX_VALUE);
        GapAwareTrackingToken hasFound = waits.advanceTo(503, Integer.MAX_VALUE);
        assertThat(hasFound).isEqualTo(waits);
        Tail later = new Tail(
                token -> new Found(List.of(
                        event(at(token instanceof GapAwareTrackingToken place && place.hasGaps() ? 503 : 505))),
                        () -> {}),
                PAGE, wakeUp);
        assertThat(later.after(hasFound).getFirst().trackingToken()).isEqualTo(at(505));
        assertThat(later.after(waits).getFirst().trackingToken()).isEqualTo(at(503));
    }

    private static GapAwareTrackingToken at(long place) {
        return GapAwareTrackingToken.newInstance(place, List.of());
    }

    private static TrackedEventMessage<?> event(TrackingToken token) {
        return new GenericTrackedEventMessage<>(token, new GenericEventMessage<>("event"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Found(List<? extends TrackedEventMessage<?>> events, Runnable opening) implements PagedLog.Page {

        @Override
        public Optional<TrackingToken> next() {
            return events.size() == PAGE ? Optional.of(events.getLast().trackingToken()) : Optional.empty();
        }

        @Override
        public List<? extends TrackedEventMessage<?>> opened() {
            opening.run();
            return events;
        }
    }

    /** So many events, and something that happens just after somebody looked, or while a page is opened. */
    private static final class Log implements PagedLog {

        private final AtomicLong end = new AtomicLong();
        private final AtomicInteger looks = new AtomicInteger();
        private volatile Runnable meanwhile = () -> {};
        private volatile Runnable opening = () -> {};

        @Override
        public PagedLog.Page after(@Nullable TrackingToken place) {
            looks.incrementAndGet();
            long first = place == null ? 0 : place.position().orElseThrow() + 1;
            List<? extends TrackedEventMessage<?>> found = LongStream.range(first, Math.min(first + PAGE, end.get()))
                    .mapToObj(next -> event(at(next)))
                    .toList();
            meanwhile.run();
            return new Found(found, opening);
        }
    }
}
