package dev.dreamlog.account.command.key;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Notes when keys are used, to the minute: a program that asks a hundred times a second costs one write a minute. */
@Component
class LastUse {

    static final Duration COARSE = Duration.ofMinutes(1);
    private static final int MANY = 10_000;

    private final Map<UUID, Long> noted = new ConcurrentHashMap<>();
    private final Consumer<UUID> write;
    private final Executor aside;
    private final LongSupplier nanos;

    @Autowired
    LastUse(KeptKeys keys) {
        this(keys::noteUse, Thread::startVirtualThread, System::nanoTime);
    }

    LastUse(Consumer<UUID> write, Executor aside, LongSupplier nanos) {
        this.write = write;
        this.aside = aside;
        this.nanos = nanos;
    }

    /** Returns at once: nobody waits for a note. */
    void note(UUID key) {
        long now = nanos.getAsLong();
        Long before = noted.get(key);
        if (before != null && isFresh(before, now)) {
            return;
        }
        if (noted.size() >= MANY) {
            noted.values().removeIf(one -> !isFresh(one, now));
        }
        noted.put(key, now);
        aside.execute(() -> write(key));
    }

    private void write(UUID key) {
        try {
            write.accept(key);
        } catch (RuntimeException _) {
            // The database is away, which is told elsewhere; the next use will be noted.
            noted.remove(key);
        }
    }

    private static boolean isFresh(long then, long now) {
        return now - then < COARSE.toNanos();
    }
}
