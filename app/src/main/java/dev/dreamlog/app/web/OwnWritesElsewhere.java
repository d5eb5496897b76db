package dev.dreamlog.app.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

import dev.dreamlog.contract.query.Outage;
import dev.dreamlog.contract.query.Together;

/**
 * The writes that other nodes answered, told through Redis. Redis may be away or hang: then nothing is known, and
 * nobody asks again for a while, so that requests do not wait for it one after another.
 */
@Component
class OwnWritesElsewhere {

    private final StringRedisTemplate redis;
    /** A comfort, not a promise: whatever Redis does wrong, the request goes on. */
    private final Outage outage = new Outage("nodes know their own writes only");
    private final Together<String, Long> known = new Together<>(this::known);

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
        Long position = known.ask(account);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    private Map<String, Long> known(Set<String> accounts) {
        List<String> asked = List.copyOf(accounts);
        Map<String, Long> found = outage.bridge(() -> {
            List<@Nullable String> positions = redis.opsForValue()
                    .multiGet(asked.stream().map(OwnWritesElsewhere::key).toList());
            return IntStream.range(0, asked.size()).filter(i -> positions.get(i) != null).boxed().collect(
                    Collectors.toMap(asked::get, i -> Long.valueOf(Objects.requireNonNull(positions.get(i)))));
        });
        return found == null ? Map.of() : found;
    }

    private static String key(String account) {
        return "dreamlog:written:" + account;
    }
}
