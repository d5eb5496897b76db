package dev.dreamlog.dream.query;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.ReturnType;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.stereotype.Component;

import dev.dreamlog.dream.api.FindJournalPage;

/**
 * Keeps rendered pages in Redis, those of one account together and each filed under the journal's stamp: no page is
 * ever asked for that is out of date. Such pages are thrown away all the same, because they may hold words that their
 * dreamer has taken back. Without Redis readers wait a little longer and notice nothing else.
 */
@Component
class JournalCache {

    /** Change the number whenever the answer changes its shape: old nodes may still be filling the cache. */
    private static final String PREFIX = "journal:3:";
    private static final Duration KEPT = Duration.ofMinutes(10);
    /** In one step, or a page might be kept without an end. */
    private static final byte[] KEEP = bytes("""
            redis.call('hset', KEYS[1], ARGV[1], ARGV[2])
            return redis.call('expire', KEYS[1], ARGV[3])""");
    private final RedisTemplate<String, byte[]> redis;
    private final Outage outage = new Outage(System::nanoTime);

    JournalCache(RedisConnectionFactory connections) {
        redis = new RedisTemplate<>();
        redis.setConnectionFactory(connections);
        redis.setKeySerializer(RedisSerializer.string());
        redis.setHashKeySerializer(RedisSerializer.string());
        redis.setHashValueSerializer(RedisSerializer.byteArray());
        redis.afterPropertiesSet();
    }

    /** @param stamp of the journal, asked again after a page was kept: it may have changed while the page was made */
    RenderedPage get(FindJournalPage question, String stamp, Supplier<RenderedPage> fill, Supplier<String> stampNow) {
        UUID account = question.reader().value();
        String field = stamp + ":" + question.limit() + ":" + question.before();
        byte @Nullable [] kept = outage.bridge(() -> redis.<String, byte[]>opsForHash().get(key(account), field));
        if (kept != null) {
            return RenderedPage.of(kept);
        }
        RenderedPage page = fill.get();
        keep(account, field, page);
        if (!stampNow.get().equals(stamp)) {
            forget(List.of(account));
        }
        return page;
    }

    /** Best effort: what Redis cannot be told to forget, it forgets by itself in ten minutes. */
    void forget(Collection<UUID> accounts) {
        outage.bridge(() -> redis.unlink(accounts.stream().map(JournalCache::key).toList()));
    }

    private void keep(UUID account, String field, RenderedPage page) {
        outage.bridge(() -> redis.execute(connection -> connection.scriptingCommands().eval(KEEP, ReturnType.BOOLEAN,
                1, bytes(key(account)), bytes(field), page.toBytes(), bytes(Long.toString(KEPT.toSeconds()))), true));
    }

    private static String key(UUID account) {
        return PREFIX + account;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
