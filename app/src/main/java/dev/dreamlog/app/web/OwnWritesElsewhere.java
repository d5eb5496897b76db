package dev.dreamlog.app.web;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * The writes that other nodes answered, told through Redis. Redis may be away or hang: then nothing is known, and
 * nobody asks again for a while, so that requests do not wait for it one after another.
 */
@Component
class OwnWritesElsewhere {

    private static final Logger LOG = LoggerFactory.getLogger(OwnWritesElsewhere.class);
    private static final long REST = Duration.ofSeconds(5).toNanos();
    private final StringRedisTemplate redis;
    private final AtomicLong restingUntil = new AtomicLong(System.nanoTime());

    OwnWritesElsewhere(StringRedisTemplate redis) {
        this.redis = redis;
    }

    void remember(String account, long position, Duration howLong) {
        patiently(() -> {
            redis.opsForValue().set(key(account), Long.toString(position), howLong);
            return OptionalLong.empty();
        });
    }

    OptionalLong lastOf(String account) {
        return patiently(() -> {
            String position = redis.opsForValue().get(key(account));
            return position == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(position));
        });
    }

    private OptionalLong patiently(Supplier<OptionalLong> asking) {
        if (System.nanoTime() - restingUntil.get() < 0) {
            return OptionalLong.empty();
        }
        try {
            return asking.get();
        } catch (RuntimeException e) {
            // A comfort, not a promise: whatever Redis does wrong, the request goes on.
            restingUntil.set(System.nanoTime() + REST);
            LOG.warn("Redis does not tell what was written elsewhere: {}", e.toString());
            return OptionalLong.empty();
        }
    }

    private static String key(String account) {
        return "dreamlog:written:" + account;
    }
}
