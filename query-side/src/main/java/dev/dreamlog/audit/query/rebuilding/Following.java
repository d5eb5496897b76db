package dev.dreamlog.audit.query.rebuilding;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import dev.dreamlog.contract.query.streaming.EventWriter;
import dev.dreamlog.contract.query.streaming.Vigil;

/** One who follows a task until it ends. They look a few at a time, so each may ask the database for themselves. */
final class Following {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private final Supplier<Optional<Standing>> now;
    private final BooleanSupplier open;
    private long seen;

    /** @param seen revision of the last state that they were told; 0 when they come for the first time */
    Following(Supplier<Optional<Standing>> now, BooleanSupplier open, long seen) {
        this.now = now;
        this.open = open;
        this.seen = seen;
    }

    void untilTheEnd(EventWriter events, Vigil vigil) throws IOException, InterruptedException {
        while (open.getAsBoolean() && vigil.goesOn()) {
            Optional<Standing> standing = now.get();
            if (standing.isEmpty()) {
                return;
            }
            RebuildState state = standing.get().state();
            if (standing.get().revision() != seen) {
                seen = standing.get().revision();
                events.event(seen, state.goesOn() ? "progress" : "end", state);
                vigil.spoken();
            }
            if (!state.goesOn()) {
                return;
            }
            Thread.sleep(BETWEEN_LOOKS);
            vigil.breathe(events);
        }
    }
}
