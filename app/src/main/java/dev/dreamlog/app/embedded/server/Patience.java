package dev.dreamlog.app.embedded.server;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for another process, which has no way to call back. */
record Patience(Duration limit) {

    private static final Duration STEP = Duration.ofMillis(20);

    static Patience of(Duration limit) {
        return new Patience(limit);
    }

    /** Whether it happened in time. */
    boolean until(BooleanSupplier happened) {
        long end = System.nanoTime() + limit.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            pause(STEP);
        }
        return true;
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a server", e);
        }
    }
}
