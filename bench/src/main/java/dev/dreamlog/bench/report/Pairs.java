package dev.dreamlog.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Two things measured in turn, so that what else the machine does meets both of a pair. */
public final class Pairs {

    private final List<Double> plain = new ArrayList<>();
    private final List<Double> other = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    /** How much of each was done in a second. */
    public void add(double plainRate, double otherRate) {
        plain.add(plainRate);
        other.add(otherRate);
        ratios.add(otherRate / plainRate);
    }

    public Spread ratio() {
        return Spread.of(ratios);
    }

    /** What was reached beside the plain one. */
    public Spread other() {
        return Spread.of(other);
    }

    /** A row of a table: what was reached, and the ratio. */
    public String[] row(String what) {
        return new String[]{what, "%,.0f".formatted(Spread.of(plain).median()),
                "%,.0f".formatted(other().median()),
                "**%.2f** (%.2f–%.2f)".formatted(ratio().median(), ratio().least(), ratio().most())};
    }

    /** The same, with whether it is as it should be. */
    public String[] row(String what, double goal) {
        return Stream.concat(Stream.of(row(what)), Stream.of("%.2f, %s".formatted(goal, word(goal))))
                .toArray(String[]::new);
    }

    private String word(double goal) {
        return ratio().median() >= goal ? "reached" : "**missed**";
    }

    /** Whether it is as it should be. */
    public String verdict(double goal) {
        return "ratio %.2f; the goal (%.2f) is %s".formatted(ratio().median(), goal, word(goal));
    }
}
