package dev.dreamlog.app.limits;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce.LettuceBasedProxyManagerBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.stereotype.Component;

import dev.dreamlog.contract.query.Outage;

/** What all nodes have counted together, in Redis. Nothing when it is away, hangs or is too slow. */
@Component
class SharedCounts {

    /** Longer than the window that is being counted, so that clocks that differ a little find the same bucket. */
    private static final Duration LINGERS = Duration.ofSeconds(10);
    private final ProxyManager<byte[]> buckets;
    private final Outage outage = new Outage("limits hold for each node by itself");

    SharedCounts(RedisConnectionFactory connections, @Value("${dreamlog.limits.patience}") Duration patience) {
        buckets = new LettuceBasedProxyManagerBuilder<>(new RedisCommands<byte[]>(connections))
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(LINGERS))
                .requestTimeout(patience).build();
    }

    Optional<Counted> take(String key, Limit limit) {
        return Optional.ofNullable(
                outage.bridge(() -> Counted.of(bucket(key, limit).tryConsumeAndReturnRemaining(1))));
    }

    void giveBack(String key, Limit limit) {
        outage.bridge(() -> {
            bucket(key, limit).addTokens(1);
            return key;
        });
    }

    private Bucket bucket(String key, Limit limit) {
        return buckets.getProxy(key.getBytes(StandardCharsets.UTF_8), limit::bucket);
    }
}
