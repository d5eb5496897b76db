package dev.dreamlog.bench.guessing;

import java.util.ArrayList;
import java.util.List;

import dev.dreamlog.bench.report.Distribution;

/** Each time by itself, for what can only be told by comparing them one with another. */
final class Times {

    private final List<Long> nanos = new ArrayList<>();
    private final Distribution distribution = new Distribution();

    void add(long time) {
        nanos.add(time);
        distribution.record(time);
    }

    List<Long> nanos() {
        return nanos;
    }

    Distribution distribution() {
        return distribution;
    }
}
