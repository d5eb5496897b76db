package dev.dreamlog.app.web;

import java.time.Duration;
import java.util.OptionalLong;

import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

import dev.dreamlog.contract.query.Outage;

/**
 * The writes that other nodes answered, told through Redis. Redis may be away or hang: then nothing is known, and
 * nobody asks again for a while, so that requests do not wait for it one after another.
 */
@Component
class OwnWritesElsewhere {

    private final StringRedisTemplate redis;
    /** A comfort, not a promise: whatever Redis does wrong, the request goes on. */
    private final Outage outage = new Outage("nodes know their own writes only");

    OwnWritesElsewhere(StringRedisTemplate redis) {
        this.redis = redis;
    }

    void remember(String account, long position, Duration howLong) {
        outage.bridge(() -> {
            redis.opsForValue().set(key(account), Long.toString(position), howLong);
            return account;
        });
    }

    OptionalLong lastOf(String account) {
        OptionalLong position = outage.bridge(() -> {
            String known = redis.opsForValue().get(key(account));
            return known == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(known));
        });
        return position == null ? OptionalLong.empty() : position;
    }

    private static String key(String account) {
        return "dreamlog:written:" + account;
    }
}
