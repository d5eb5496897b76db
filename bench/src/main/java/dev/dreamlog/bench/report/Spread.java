package dev.dreamlog.bench.report;

import java.util.Collection;
import java.util.List;

/** The same thing measured several times: what is said of it is the middle, and how far apart the ends lie. */
public record Spread(double least, double median, double most) {

    public static Spread of(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Spread(sorted.getFirst(), median, sorted.getLast());
    }
}
