package dev.dreamlog.bench.report;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Times that many threads have measured: an average would hide the slow ones, which are the interesting ones. */
public final class Distribution {

    private static final long LONGEST_MICROS = 120_000_000;
    private static final double MICROS_PER_MILLI = 1000;

    private final Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);

    public void record(long nanos) {
        micros.recordValue(Math.clamp(nanos / 1000, 0, LONGEST_MICROS));
    }

    public long count() {
        return micros.getTotalCount();
    }

    /** Of all times that many percent were not longer; zero when there are none. */
    public double millisAt(double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
    }

    /** The share of times in this range, the upper end not included. */
    double shareBetween(double fromMillis, double toMillis) {
        long from = Math.round(fromMillis * MICROS_PER_MILLI);
        long to = Math.round(toMillis * MICROS_PER_MILLI) - 1;
        return count() == 0 ? 0 : (double) micros.getCountBetweenValues(from, to) / count();
    }

    public Distribution and(Distribution other) {
        Distribution both = new Distribution();
        both.micros.add(micros);
        both.micros.add(other.micros);
        return both;
    }
}
