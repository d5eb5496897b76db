package dev.dreamlog.app.web;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** The writes this node answered itself: known even when Redis is away. */
final class OwnWritesHere {

    private static final int MANY = 10_000;
    private final Map<String, Written> known = new ConcurrentHashMap<>();
    private final Duration remembered;
    private final LongSupplier nanos;

    OwnWritesHere(Duration remembered, LongSupplier nanos) {
        this.remembered = remembered;
        this.nanos = nanos;
    }

    void remember(String account, long position) {
        long now = nanos.getAsLong();
        if (known.size() >= MANY) {
            known.values().removeIf(one -> isOver(one, now));
        }
        known.merge(account, new Written(position, now),
                (old, fresh) -> new Written(Math.max(old.position(), fresh.position()), now));
    }

    OptionalLong lastOf(String account) {
        Written last = known.get(account);
        return last == null || isOver(last, nanos.getAsLong())
                ? OptionalLong.empty()
                : OptionalLong.of(last.position());
    }

    private boolean isOver(Written written, long now) {
        return now - written.at() > remembered.toNanos();
    }

    private record Written(long position, long at) {}
}
