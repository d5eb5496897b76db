package dev.dreamlog.dream.query;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.dream.api.FindJournalPage;
import dev.dreamlog.dream.api.JournalFilter;
import dev.dreamlog.testing.DreamlogTest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Pages are kept while they are true, and not a moment longer. */
@DreamlogTest
class JournalCacheIT {

    private static final RenderedPage FIRST = page("first");
    private static final RenderedPage SECOND = page("second");
    private final AccountId ada = new AccountId(UUID.randomUUID());
    private final FindJournalPage question = new FindJournalPage(ada, JournalFilter.NONE, null, 20);

    @Autowired
    private JournalCache cache;
    @Autowired
    private JournalStamps stamps;
    @Autowired
    private StringRedisTemplate redis;
    @Autowired
    private TransactionOperations transactions;

    @Test
    void a_page_is_made_once_and_kept_for_a_while() {
        assertThat(read(() -> FIRST)).isEqualTo("first");
        assertThat(read(() -> SECOND)).isEqualTo("first");
        assertThat(redis.getExpire(key())).isBetween(1L, 600L);
    }

    @Test
    void nothing_of_an_old_journal_is_kept() {
        read(() -> FIRST);
        renew(ada);
        assertThat(redis.hasKey(key())).isFalse();
        assertThat(read(() -> SECOND)).isEqualTo("second");
    }

    @Test
    void a_page_that_was_made_while_the_journal_changed_is_not_kept() {
        read(() -> {
            renew(ada);
            return FIRST;
        });
        assertThat(redis.hasKey(key())).isFalse();
    }

    @Test
    void a_change_that_is_taken_back_takes_no_page_away() {
        read(() -> FIRST);
        transactions.executeWithoutResult(transaction -> {
            stamps.renew(ada);
            transaction.setRollbackOnly();
        });
        assertThat(read(() -> SECOND)).isEqualTo("first");
    }

    @Test
    void everybody_keeps_their_own_pages() {
        read(() -> FIRST);
        renew(new AccountId(UUID.randomUUID()));
        assertThat(read(() -> SECOND)).isEqualTo("first");
    }

    @Test
    void what_redis_holds_is_not_written_to_the_disk() {
        Set<String> answers = Set.of("appendonly", "save");
        for (String setting : answers) {
            assertThat(redis.execute(connection -> connection.serverCommands().getConfig(setting), true)
                    .getProperty(setting)).isIn("no", "");
        }
    }

    private String read(Supplier<RenderedPage> fill) {
        return new String(cache.get(question, stamp(), fill, this::stamp).json(), UTF_8);
    }

    private String stamp() {
        return stamps.of(ada).map(UUID::toString).orElse("unwritten");
    }

    private void renew(AccountId account) {
        transactions.executeWithoutResult(_ -> stamps.renew(account));
    }

    private String key() {
        return "journal:3:" + ada;
    }

    private static RenderedPage page(String text) {
        return new RenderedPage(null, text.getBytes(UTF_8));
    }
}
