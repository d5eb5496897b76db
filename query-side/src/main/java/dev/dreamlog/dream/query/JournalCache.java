package dev.dreamlog.dream.query;

import java.time.Duration;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.stereotype.Component;

import dev.dreamlog.dream.api.FindJournalPage;

/**
 * Keeps rendered pages in Redis, filed under the journal's stamp: nothing in it is ever out of date, so nothing
 * is ever taken out, and without Redis readers wait a little longer and notice nothing else.
 */
@Component
class JournalCache {

    /** Change the number whenever the answer changes its shape: old nodes may still be filling the cache. */
    private static final String PREFIX = "journal:1:";
    private static final Duration KEPT = Duration.ofMinutes(10);
    private final RedisTemplate<String, byte[]> redis;
    private final Outage outage = new Outage(System::nanoTime);

    JournalCache(RedisConnectionFactory connections) {
        redis = new RedisTemplate<>();
        redis.setConnectionFactory(connections);
        redis.setKeySerializer(RedisSerializer.string());
        redis.setValueSerializer(RedisSerializer.byteArray());
        redis.afterPropertiesSet();
    }

    RenderedPage get(FindJournalPage question, String stamp, Supplier<RenderedPage> fill) {
        String key = PREFIX + question.reader() + ":" + stamp + ":" + question.limit() + ":" + question.before();
        byte @Nullable [] kept = outage.bridge(() -> redis.opsForValue().get(key));
        if (kept != null) {
            return RenderedPage.of(kept);
        }
        RenderedPage page = fill.get();
        outage.bridge(() -> {
            redis.opsForValue().set(key, page.toBytes(), KEPT);
            return null;
        });
        return page;
    }
}
