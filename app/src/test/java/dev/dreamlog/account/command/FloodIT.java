package dev.dreamlog.account.command;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What everybody else notices when more people sign in and join than passwords can be hashed. */
@DreamlogTest
class FloodIT {

    private static final String PASSWORD = "seven sleepy herons";
    private static final int FREE_PLACES = 5;
    private static final int CROWD = 120;

    private final String email = "flood-" + UUID.randomUUID() + "@example.org";
    @LocalServerPort
    private int port;
    @Autowired
    private HashingPool pool;
    @Autowired
    private MeterRegistry meters;

    @Test
    void who_comes_too_many_is_told_to_come_again_and_readers_read_on() throws Exception {
        Caller stranger = new Caller("http://localhost:" + port);
        Caller reader = stranger.joined(email, PASSWORD);
        CountDownLatch calm = new CountDownLatch(1);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            fill(crowd, calm);
            List<Future<Answer>> flood = submit(crowd, number -> number % 2 == 0
                    ? stranger.post("/sessions", Map.of("email", email, "password", PASSWORD))
                    : stranger.post("/accounts", Map.of("email", number + email, "password", PASSWORD, "displayName",
                            "Ada")));
            Awaitility.await().until(
                    () -> flood.stream().filter(Future::isDone).count() == CROWD - FREE_PLACES);

            stranger.get("/feed").hasStatus(200);
            reader.get("/feed").hasStatus(200);
            reader.get("/journal").hasStatus(200);
            assertThat(flood.stream().filter(Future::isDone).map(Future::resultNow)).allSatisfy(refused -> {
                assertThat(refused.status()).isEqualTo(429);
                assertThat(refused.at("/code")).isEqualTo("passwords-busy");
                assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
            });

            calm.countDown();
            Awaitility.await().until(() -> flood.stream().allMatch(Future::isDone));
            assertThat(flood.stream().map(Future::resultNow).filter(served -> served.status() < 300))
                    .hasSize(FREE_PLACES);
        } finally {
            calm.countDown();
        }
        stranger.signedIn(email, PASSWORD);
    }

    /** All threads are at work and nearly all places taken. */
    private void fill(ExecutorService crowd, CountDownLatch calm) {
        int busy = (int) gauge("executor.pool.max");
        int waiting = (int) gauge("executor.queue.remaining") - FREE_PLACES;
        IntStream.range(0, busy).forEach(_ -> crowd.execute(() -> pool.run(() -> await(calm))));
        Awaitility.await().until(() -> gauge("executor.active") == busy);
        IntStream.range(0, waiting).forEach(_ -> crowd.execute(() -> pool.run(() -> true)));
        Awaitility.await().until(() -> gauge("executor.queue.remaining") == FREE_PLACES);
    }

    private double gauge(String name) {
        return meters.get(name).tag("name", "passwords").gauge().value();
    }

    private static List<Future<Answer>> submit(ExecutorService crowd, IntFunction<Answer> call) {
        return IntStream.range(0, CROWD).mapToObj(number -> crowd.submit(() -> call.apply(number))).toList();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }
}
