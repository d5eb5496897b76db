package dev.dreamlog.account.command;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HashingPoolTest {

    private static final int PLACES = 3;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HashingPool pool = new HashingPool(1, PLACES, meters);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void what_is_slow_is_done_on_a_thread_of_its_own() {
        assertThat(pool.run(() -> Thread.currentThread().getName())).startsWith("passwords-");
    }

    @Test
    void when_all_places_are_taken_others_are_turned_away_at_once_and_those_who_wait_are_served() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> first = crowd.submit(() -> pool.run(() -> {
                begun.countDown();
                return await(free);
            }));
            begun.await();
            List<Future<Boolean>> others = IntStream.range(0, 10 * PLACES)
                    .mapToObj(_ -> crowd.submit(this::isServed)).toList();
            while (turnedAway() < 9 * PLACES) {
                Thread.onSpinWait();
            }
            assertThat(waiting()).isEqualTo(PLACES);
            assertThatThrownBy(() -> pool.run(() -> true)).isInstanceOf(TooManyPasswords.class);
            free.countDown();
            assertThat(first.get()).isTrue();
            assertThat(others.stream().filter(HashingPoolTest::came)).hasSize(PLACES);
        }
        assertThat(pool.run(() -> "again")).isEqualTo("again");
    }

    private boolean isServed() {
        try {
            return pool.run(() -> true);
        } catch (TooManyPasswords _) {
            return false;
        }
    }

    private double turnedAway() {
        return meters.get("dreamlog.passwords.turned-away").counter().count();
    }

    private double waiting() {
        return meters.get("executor.queued").tag("name", "passwords").gauge().value();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    private static boolean came(Future<Boolean> one) {
        try {
            return one.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
