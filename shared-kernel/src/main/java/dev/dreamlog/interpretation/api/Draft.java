package dev.dreamlog.interpretation.api;

import java.util.Comparator;

/**
 * Names one text that a model began for an interpretation. The greatest counts; whatever an earlier one said is void.
 *
 * @param take grows each time a worker takes the attempt up, as after the death of another
 * @param number grows each time the model begins anew within the same take, from 1
 */
public record Draft(int attempt, long take, int number) implements Comparable<Draft> {

    /** Before the first. */
    public static final Draft NONE = new Draft(0, 0, 0);
    private static final Comparator<Draft> ORDER = Comparator.comparingInt(Draft::attempt)
            .thenComparingLong(Draft::take).thenComparingInt(Draft::number);

    public Draft again() {
        return new Draft(attempt, take, number + 1);
    }

    public boolean isAfter(Draft other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Draft other) {
        return ORDER.compare(this, other);
    }
}
