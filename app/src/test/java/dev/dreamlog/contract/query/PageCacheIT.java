package dev.dreamlog.contract.query;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

import dev.dreamlog.testing.DreamlogTest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Pages are kept while they are true, and not a moment longer, by two nodes over one Redis. */
@DreamlogTest
class PageCacheIT {

    private static final String QUESTION = "the first page";
    private final Shelf shelf = new Shelf("test", 1, UUID.randomUUID());

    @Autowired
    private PagesInRedis shared;
    @Autowired
    private StringRedisTemplate redis;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionOperations transactions;
    private PageCache here;
    private PageCache there;
    private Stamps stamps;
    private StampReader reader;

    @BeforeEach
    void two_nodes() {
        here = node();
        there = node();
        stamps = new Stamps(jdbc, "journal_stamp", owners -> here.forget(List.of(shelf)));
        reader = new StampReader(jdbc, "journal_stamp");
    }

    @Test
    void a_page_is_made_once_for_all_nodes_and_kept_for_a_while() {
        assertThat(read(here, "first")).isEqualTo("first");
        assertThat(read(here, "second")).isEqualTo("first");
        assertThat(read(there, "second")).isEqualTo("first");
        assertThat(redis.getExpire(shelf.key())).isBetween(1L, 600L);
    }

    @Test
    void of_what_has_changed_nothing_is_kept() {
        read(here, "first");
        renew(shelf.owner());
        assertThat(redis.hasKey(shelf.key())).isFalse();
        assertThat(read(there, "second")).isEqualTo("second");
        assertThat(read(here, "third")).isEqualTo("second");
    }

    @Test
    void a_page_that_was_made_while_its_words_changed_is_not_kept() {
        read(here, () -> {
            renew(shelf.owner());
            return page("first");
        });
        assertThat(redis.hasKey(shelf.key())).isFalse();
    }

    @Test
    void an_old_page_that_is_ready_after_the_new_one_takes_nobodys_place() {
        read(here, () -> {
            renew(shelf.owner());
            assertThat(read(there, "new")).isEqualTo("new");
            return page("old");
        });
        assertThat(read(there, "newer")).isEqualTo("new");
        assertThat(read(here, "newer")).isEqualTo("newer");
        assertThat(read(node(), "newest")).isEqualTo("newer");
    }

    @Test
    void an_old_page_that_redis_was_not_told_to_forget_is_found_by_nobody() {
        String before = reader.of(shelf.owner());
        renew(shelf.owner());
        shared.keep(shelf, QUESTION, before, page("old"));
        assertThat(read(here, "new")).isEqualTo("new");
        assertThat(read(there, "newer")).isEqualTo("new");
    }

    @Test
    void a_change_that_is_taken_back_takes_no_page_away() {
        read(here, "first");
        transactions.executeWithoutResult(transaction -> {
            stamps.renew(shelf.owner());
            transaction.setRollbackOnly();
        });
        assertThat(read(here, "second")).isEqualTo("first");
        assertThat(read(there, "second")).isEqualTo("first");
    }

    @Test
    void everybody_keeps_their_own_pages() {
        read(here, "first");
        renew(UUID.randomUUID());
        assertThat(read(here, "second")).isEqualTo("first");
    }

    @Test
    void whoever_asks_for_ever_more_pages_fills_one_shelf_and_no_more() {
        for (int i = 0; i < 250; i++) {
            String stamp = reader.of(shelf.owner());
            here.get(shelf, "page " + i, stamp, () -> stamp, () -> page("any"));
        }
        assertThat(redis.opsForHash().size(shelf.key())).isEqualTo(200);
        read(here, "first");
        assertThat(read(there, "second")).isEqualTo("second");
    }

    @Test
    void a_redis_that_lost_its_memory_is_filled_again() {
        read(here, "first");
        redis.delete(shelf.key());
        assertThat(read(there, "second")).isEqualTo("second");
        assertThat(read(node(), "third")).isEqualTo("second");
    }

    @Test
    void what_redis_holds_is_not_written_to_the_disk() {
        for (String setting : Set.of("appendonly", "save")) {
            assertThat(redis.execute(connection -> connection.serverCommands().getConfig(setting), true)
                    .getProperty(setting)).isIn("no", "");
        }
    }

    private PageCache node() {
        return new PageCache(new PagesHere(DataSize.ofMegabytes(1)), shared, new SimpleMeterRegistry());
    }

    private String read(PageCache node, String otherwise) {
        return read(node, () -> page(otherwise));
    }

    private String read(PageCache node, Supplier<RenderedPage> fill) {
        return new String(node.get(shelf, QUESTION, stamp(), this::stamp, fill).json(), UTF_8);
    }

    private String stamp() {
        return reader.of(shelf.owner());
    }

    private void renew(UUID owner) {
        transactions.executeWithoutResult(_ -> stamps.renew(owner));
    }

    private static RenderedPage page(String text) {
        return RenderedPage.of(null, text.getBytes(UTF_8));
    }
}
