package dev.dreamlog.bench.report;

import java.util.List;

/**
 * How well two things can be told apart by one number each: the chance that the first of a pair has the larger one
 * (Mann and Whitney's U, or the area under the curve).
 *
 * @param chance a half when they cannot be told apart at all, zero or one when always
 */
public record Separation(double chance) {

    public static Separation of(List<Long> first, List<Long> second) {
        if (first.isEmpty() || second.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double larger = 0;
        for (long one : first) {
            for (long other : second) {
                larger += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return new Separation(larger / ((double) first.size() * second.size()));
    }

    public String percent() {
        return "%.1f %%".formatted(chance * 100);
    }
}
