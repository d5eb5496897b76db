package dev.dreamlog.account.command.key;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LastUseTest {

    private static final UUID KEY = UUID.fromString("01934c3e-0000-7000-8000-00000000f001");
    private static final UUID OTHER = UUID.fromString("01934c3e-0000-7000-8000-00000000f002");
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final List<UUID> written = new ArrayList<>();

    @Test
    void a_hundred_uses_in_a_minute_are_one_write() {
        LastUse uses = lastUse(written::add);
        for (int use = 0; use < 100; use++) {
            uses.note(KEY);
        }
        uses.note(OTHER);
        assertThat(written).containsExactly(KEY, OTHER);
    }

    @Test
    void the_next_minute_is_written_again_though_the_clock_has_run_over() {
        LastUse uses = lastUse(written::add);
        uses.note(KEY);
        nanos.addAndGet(LastUse.COARSE.toNanos() - 1);
        uses.note(KEY);
        assertThat(written).hasSize(1);
        nanos.incrementAndGet();
        uses.note(KEY);
        assertThat(written).containsExactly(KEY, KEY);
    }

    @Test
    void a_write_that_fails_harms_nobody_and_is_made_up_for_by_the_next_use() {
        LastUse uses = lastUse(key -> {
            written.add(key);
            throw new IllegalStateException("the database is away");
        });
        uses.note(KEY);
        uses.note(KEY);
        assertThat(written).hasSize(2);
    }

    @Test
    void nobody_waits_for_the_write() {
        List<Runnable> later = new ArrayList<>();
        new LastUse(written::add, later::add, nanos::get).note(KEY);
        assertThat(written).isEmpty();
        later.forEach(Runnable::run);
        assertThat(written).containsExactly(KEY);
    }

    private LastUse lastUse(Consumer<UUID> write) {
        return new LastUse(write, Runnable::run, nanos::get);
    }
}
