package dev.dreamlog.contract.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the cache does by itself: Redis is away, and readers come in a crowd. */
class PageCacheTest {

    private static final int NOBODY_LISTENS_HERE = 1;
    private static final int CROWD = 50;
    private static final RenderedPage PAGE = RenderedPage.of(null, "{}".getBytes(StandardCharsets.UTF_8));
    private final LettuceConnectionFactory nowhere = new LettuceConnectionFactory("127.0.0.1", NOBODY_LISTENS_HERE);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger made = new AtomicInteger();
    private final Shelf shelf = new Shelf("feed", 1, UUID.randomUUID());
    private PageCache cache;

    @BeforeEach
    void start() {
        nowhere.afterPropertiesSet();
        nowhere.start();
        cache = new PageCache(new PagesHere(DataSize.ofMegabytes(1)), new PagesInRedis(nowhere), meters);
    }

    @AfterEach
    void stop() {
        nowhere.destroy();
    }

    @Test
    void without_redis_a_page_is_made_once_for_each_stamp() {
        assertThat(read("one", this::make)).isSameAs(PAGE);
        assertThat(read("one", this::make)).isSameAs(PAGE);
        assertThat(made).hasValue(1);
        read("another", this::make);
        assertThat(made).hasValue(2);
        assertThat(counted("made")).isEqualTo(2);
        assertThat(counted("here")).isEqualTo(1);
    }

    @Test
    void a_crowd_that_asks_for_the_same_page_has_it_made_once() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<Future<RenderedPage>> crowd = new ArrayList<>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CROWD; i++) {
                crowd.add(readers.submit(() -> read("one", () -> {
                    begun.countDown();
                    await(goOn);
                    return make();
                })));
            }
            await(begun);
            goOn.countDown();
            for (Future<RenderedPage> reader : crowd) {
                assertThat(reader.get()).isSameAs(PAGE);
            }
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void a_page_that_could_not_be_made_is_made_by_the_next_who_asks() {
        IllegalStateException trouble = new IllegalStateException("the database is away");
        assertThatThrownBy(() -> read("one", () -> {
            throw trouble;
        })).isSameAs(trouble);
        assertThat(read("one", this::make)).isSameAs(PAGE);
    }

    @Test
    void another_question_and_another_reader_have_pages_of_their_own() {
        read("one", this::make);
        cache.getHere(shelf, "another question", "one", this::make);
        cache.getHere(new Shelf("feed", 1, UUID.randomUUID()), "question", "one", this::make);
        assertThat(made).hasValue(3);
    }

    private RenderedPage read(String stamp, Supplier<RenderedPage> fill) {
        return cache.get(shelf, "question", stamp, () -> stamp, fill);
    }

    private RenderedPage make() {
        made.incrementAndGet();
        return PAGE;
    }

    private double counted(String from) {
        return meters.get("dreamlog.pages").tags("kind", "feed", "from", from).counter().count();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
