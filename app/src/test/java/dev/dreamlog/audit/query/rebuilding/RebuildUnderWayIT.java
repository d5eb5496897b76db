package dev.dreamlog.audit.query.rebuilding;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.dreamlog.dream.api.DreamRevised;
import dev.dreamlog.dream.api.FindJournalPage;
import dev.dreamlog.dream.api.JournalFilter;
import dev.dreamlog.dream.api.JournalPage;
import dev.dreamlog.social.api.PostLiked;
import dev.dreamlog.social.api.PostUnliked;

import static org.assertj.core.api.Assertions.assertThat;

/** Readers and writers hardly notice that a projection is built anew. */
class RebuildUnderWayIT extends Rebuilding {

    @Test
    void readers_and_writers_go_on_while_everything_is_rebuilt_and_nothing_is_lost_or_counted_twice() throws Exception {
        UUID post = UUID.randomUUID();
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        CountDownLatch underWay = new CountDownLatch(20);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writer = people.submit(() -> {
                int likes = 0;
                while (!over.get()) {
                    UUID dream = record("number " + written.incrementAndGet());
                    append(dream.toString(), 1, new DreamRevised(dream.toString(), ada.toString(), content("again")));
                    String fan = UUID.randomUUID().toString();
                    append("post:" + post, likes++, new PostLiked(post.toString(), fan));
                    append("post:" + post, likes++, new PostUnliked(post.toString(), fan));
                    append("post:" + post, likes++, new PostLiked(post.toString(), fan));
                    underWay.countDown();
                }
            });
            Future<Integer> reader = people.submit(() -> {
                int seen = 0;
                while (!over.get()) {
                    JournalPage page = queries
                            .query(new FindJournalPage(ada, JournalFilter.NONE, null, 100), JournalPage.class).join();
                    assertThat(page.items().size()).isGreaterThanOrEqualTo(Math.min(seen, 100));
                    seen = page.items().size();
                }
                return seen;
            });
            assertThat(underWay.await(20, TimeUnit.SECONDS)).isTrue();
            try {
                for (int i = 0; i < 2; i++) {
                    rebuild("dream.journal");
                    rebuild("engagement.counters");
                }
            } finally {
                over.set(true);
            }
            writer.get();
            reader.get();
        }
        await("dream.journal");
        await("engagement.counters");
        assertThat(jdbc.sql("select count(*) from journal where dreamer_id = :ada and version = 2 and text = 'again'")
                .param("ada", ada.value()).query(Integer.class).single()).isEqualTo(written.get());
        assertThat(jdbc.sql("select likes from post_tally where post_id = :post").param("post", post)
                .query(Integer.class).single()).isEqualTo(written.get());
        assertThat(jdbc.sql("select count(*) from post_like where post_id = :post").param("post", post)
                .query(Integer.class).single()).isEqualTo(written.get());
    }

    @Test
    void a_long_reader_makes_the_rebuild_wait_and_not_the_other_way_round() throws Exception {
        record("one");
        await("dream.journal");
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> reader = people.submit(() -> transactions.executeWithoutResult(_ -> {
                texts();
                reading.countDown();
                awaitQuietly(enough);
            }));
            assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
            try {
                rebuilds.start(projections.named("dream.journal"), Work.REBUILD);
                Awaitility.await().untilAsserted(() -> assertThat(state("dream.journal").position())
                        .isEqualTo(end()));
                assertThat(texts()).containsExactly("I dreamt one.");
                assertThat(state("dream.journal").state()).isEqualTo("RUNNING");
            } finally {
                enough.countDown();
            }
            reader.get();
        }
        awaitDone("dream.journal");
    }

    @Test
    void one_that_is_cancelled_leaves_no_copy_and_the_live_tables_as_they_were() throws Exception {
        record("one");
        await("dream.journal");
        jdbc.sql("update journal set text = 'broken' where dreamer_id = :ada").param("ada", ada.value()).update();
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> reader = people.submit(() -> transactions.executeWithoutResult(_ -> {
                texts();
                reading.countDown();
                awaitQuietly(enough);
            }));
            assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
            try {
                rebuilds.start(projections.named("dream.journal"), Work.REBUILD);
                rebuilds.cancel(projections.named("dream.journal"), Work.REBUILD);
                rebuilds.cancel(projections.named("dream.journal"), Work.REBUILD);
                assertThat(state("dream.journal").state()).isEqualTo("CANCELLED");
            } finally {
                enough.countDown();
            }
            reader.get();
        }
        Awaitility.await().until(() -> copies() == 0);
        assertThat(texts()).containsExactly("broken");
        rebuild("dream.journal");
    }
}
