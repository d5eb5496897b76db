package dev.dreamlog.app.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import org.springframework.stereotype.Component;

/**
 * What this node has counted itself. It knows that also when Redis is away or has forgotten everything; whoever comes
 * from so many addresses that it cannot remember them all, gains at each of them what they would have had anyway.
 */
@Component
class OwnCounts {

    private static final int MANY = 100_000;
    private final Cache<String, Bucket> buckets;

    OwnCounts(Limits limits) {
        buckets = Caffeine.newBuilder().maximumSize(MANY).expireAfterAccess(limits.longestWindow()).build();
    }

    Counted take(String key, Limit limit) {
        return Counted.of(bucket(key, limit).tryConsumeAndReturnRemaining(1));
    }

    void giveBack(String key, Limit limit) {
        bucket(key, limit).addTokens(1);
    }

    private Bucket bucket(String key, Limit limit) {
        return buckets.get(key, _ -> {
            var builder = Bucket.builder();
            for (var bandwidth : limit.bucket().getBandwidths()) {
                builder.addLimit(bandwidth);
            }
            return builder.build();
        });
    }
}
