package dev.dreamlog.audit.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Tells once a second how far a long work has come, and how fast it is. */
final class Progress {

    private static final long BETWEEN = Duration.ofSeconds(1).toNanos();

    private final PrintWriter to;
    private final String what;
    private final long began = System.nanoTime();
    private long told = began;
    private long events;

    /** @param what is done to the events, such as "verified" */
    Progress(PrintWriter to, String what) {
        this.to = to;
        this.what = what;
    }

    void one() {
        events++;
        if (System.nanoTime() - told >= BETWEEN) {
            told = System.nanoTime();
            tell();
        }
    }

    /** The last word. */
    void tell() {
        to.printf(Locale.ROOT, "%,d events %s, %,d a second%n", events, what, rate());
        to.flush();
    }

    long events() {
        return events;
    }

    long rate() {
        double seconds = (System.nanoTime() - began) / 1e9;
        return Math.round(events / Math.max(seconds, 1e-3));
    }
}
