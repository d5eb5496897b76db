package dev.dreamlog.eventstore.wakeup;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RingingStreamTest {

    private final WakeUp wakeUp = new WakeUp();
    private final Log log = new Log();
    private final RingingStream stream = new RingingStream(log, wakeUp);
    private int calls;

    RingingStreamTest() {
        stream.setOnAvailableCallback(() -> calls++);
    }

    @Test
    void its_reader_is_called_until_it_closes() {
        wakeUp.signal();
        assertThat(calls).isEqualTo(1);
        stream.close();
        wakeUp.signal();
        assertThat(calls).isEqualTo(1);
    }

    @Test
    void what_is_there_is_read_to_the_end() throws InterruptedException {
        log.append(3);
        for (int read = 0; read < 3; read++) {
            assertThat(stream.hasNextAvailable()).isTrue();
            assertThat(stream.peek()).isPresent();
            stream.nextAvailable();
        }
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    @Test
    void a_ring_is_never_lost_to_an_end_that_was_seen_before() {
        for (int round = 1; round <= 100; round++) {
            assertThat(stream.peek()).isEmpty();
            log.append(1);
            wakeUp.signal();
            assertThat(stream.hasNextAvailable()).isTrue();
            log.events.clear();
        }
    }

    @Test
    void a_ring_while_the_reader_looks_lets_it_look_again() {
        log.meanwhile = () -> {
            log.meanwhile = () -> {};
            wakeUp.signal();
        };
        assertThat(stream.hasNextAvailable()).isFalse();
        log.append(1);
        assertThat(stream.hasNextAvailable()).isTrue();
    }

    /** A log in memory, with something that happens just after it was looked into. */
    private static final class Log implements TrackingEventStream {

        private final Queue<TrackedEventMessage<?>> events = new ArrayDeque<>();
        private Runnable meanwhile = () -> {};

        void append(int count) {
            for (int i = 0; i < count; i++) {
                events.add(new GenericTrackedEventMessage<>(new GlobalSequenceTrackingToken(i),
                        new GenericEventMessage<>("event")));
            }
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return Optional.ofNullable(events.peek());
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            boolean found = !events.isEmpty();
            meanwhile.run();
            return found;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return events.remove();
        }

        @Override
        public void close() {}
    }
}
