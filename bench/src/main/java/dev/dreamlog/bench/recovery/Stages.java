package dev.dreamlog.bench.recovery;

import java.time.Duration;

import dev.dreamlog.bench.report.Table;

/** What was done one after the other since the disaster, and when each of it was finished. */
final class Stages {

    private final long disaster;
    private final Table table = new Table("step", "took, s", "after the disaster, s");
    private long last;

    Stages(long disaster) {
        this.disaster = disaster;
        this.last = disaster;
    }

    /** @return how long after the disaster */
    Duration finished(String step) {
        long now = System.nanoTime();
        table.row(step, seconds(now - last), seconds(now - disaster));
        System.out.println("  " + step + ": " + seconds(now - last) + " s");
        last = now;
        return Duration.ofNanos(now - disaster);
    }

    static String seconds(long nanos) {
        return "%.1f".formatted(nanos / 1e9);
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
