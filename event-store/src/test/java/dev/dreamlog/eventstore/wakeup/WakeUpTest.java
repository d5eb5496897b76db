package dev.dreamlog.eventstore.wakeup;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WakeUpTest {

    private static final int MANY = 10_000;

    private final WakeUp wakeUp = new WakeUp();
    private final AtomicInteger committed = new AtomicInteger();
    private final AtomicInteger rung = new AtomicInteger();

    @Test
    void the_first_event_rings_at_once() {
        wakeUp.register(rung::incrementAndGet);
        wakeUp.committed();
        assertThat(rung).hasValue(1);
    }

    @Test
    void many_events_ring_now_and_then_and_the_last_of_them_is_never_missed() throws InterruptedException {
        CountDownLatch last = new CountDownLatch(1);
        wakeUp.register(() -> {
            rung.incrementAndGet();
            if (committed.get() == MANY) {
                last.countDown();
            }
        });
        while (committed.incrementAndGet() < MANY) {
            wakeUp.committed();
        }
        wakeUp.committed();
        assertThat(last.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(rung.get()).isLessThan(MANY);
    }
}
