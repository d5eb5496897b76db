package dev.dreamlog.contract.query;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;

import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.ReturnType;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.stereotype.Component;

/**
 * Keeps pages for all nodes, each shelf in one hash and each page behind the stamp it was made under: whoever finds
 * another stamp has found nothing. Pages are thrown away all the same, because they may hold words that somebody has
 * taken back. Without Redis readers wait a little longer and notice nothing else.
 */
@Component
class PagesInRedis {

    private static final Duration KEPT = Duration.ofMinutes(10);
    /** On one shelf: who asks for ever more pages shall not fill the memory. */
    private static final int MOST = 200;
    /** In one step, or a page might be kept without an end. */
    private static final byte[] KEEP = bytes("""
            if redis.call('hexists', KEYS[1], ARGV[1]) == 1 or redis.call('hlen', KEYS[1]) < tonumber(ARGV[4]) then
              redis.call('hset', KEYS[1], ARGV[1], ARGV[2])
              return redis.call('expire', KEYS[1], ARGV[3])
            end""");
    private final RedisTemplate<String, byte[]> redis;
    private final Outage outage = new Outage("pages are made from PostgreSQL");

    PagesInRedis(RedisConnectionFactory connections) {
        redis = new RedisTemplate<>();
        redis.setConnectionFactory(connections);
        redis.setKeySerializer(RedisSerializer.string());
        redis.setHashKeySerializer(RedisSerializer.string());
        redis.setHashValueSerializer(RedisSerializer.byteArray());
        redis.afterPropertiesSet();
    }

    @Nullable
    RenderedPage find(Shelf shelf, String question, String stamp) {
        byte @Nullable [] kept = outage
                .bridge(() -> redis.<String, byte[]>opsForHash().get(shelf.key(), question));
        byte[] head = bytes(stamp + '\n');
        return kept == null || !startsWith(kept, head)
                ? null
                : RenderedPage.fromBytes(Arrays.copyOfRange(kept, head.length, kept.length));
    }

    void keep(Shelf shelf, String question, String stamp, RenderedPage page) {
        byte[] head = bytes(stamp + '\n');
        byte[] body = page.toBytes();
        byte[] value = ByteBuffer.allocate(head.length + body.length).put(head).put(body).array();
        outage.bridge(() -> redis.execute(connection -> connection.scriptingCommands().eval(KEEP, ReturnType.BOOLEAN, 1,
                bytes(shelf.key()), bytes(question), value, number(KEPT.toSeconds()), number(MOST)), true));
    }

    /** Best effort: what Redis cannot be told to forget, it forgets by itself in ten minutes. */
    void forget(Collection<Shelf> shelves) {
        outage.bridge(() -> redis.unlink(shelves.stream().map(Shelf::key).toList()));
    }

    private static boolean startsWith(byte[] value, byte[] head) {
        return value.length >= head.length && Arrays.equals(value, 0, head.length, head, 0, head.length);
    }

    private static byte[] number(long number) {
        return bytes(Long.toString(number));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
