package dev.dreamlog.dream.query;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.dream.api.FindJournalPage;
import dev.dreamlog.dream.api.JournalFilter;

import static org.assertj.core.api.Assertions.assertThat;

/** Without Redis the journal is still there. */
class JournalCacheTest {

    private static final int NOBODY_LISTENS_HERE = 1;
    private final LettuceConnectionFactory nowhere = new LettuceConnectionFactory("127.0.0.1", NOBODY_LISTENS_HERE);

    @BeforeEach
    void start() {
        nowhere.afterPropertiesSet();
        nowhere.start();
    }

    @AfterEach
    void stop() {
        nowhere.destroy();
    }

    @Test
    void a_page_is_read_afresh_when_redis_cannot_be_reached() {
        FindJournalPage question = new FindJournalPage(new AccountId(UUID.randomUUID()), JournalFilter.NONE, null, 20);
        JournalCache cache = new JournalCache(nowhere);
        RenderedPage fresh = new RenderedPage(null, "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(cache.get(question, "stamp", () -> fresh, () -> "stamp")).isSameAs(fresh);
        assertThat(cache.get(question, "stamp", () -> fresh, () -> "stamp")).isSameAs(fresh);
    }
}
