package dev.dreamlog.bench.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Histograms under each other on one logarithmic scale of time, with the goals as lines through all of them. */
public final class DistributionChart {

    private static final int WIDTH = 860;
    private static final int MARGIN = 40;
    private static final int TOP = 50;
    private static final int ROW = 130;
    private static final int BARS = 80;
    private static final int PER_DECADE = 12;

    private final String title;
    private final List<Double> goals;
    private final Map<String, Distribution> rows = new LinkedHashMap<>();

    /** @param goals in milliseconds */
    public DistributionChart(String title, List<Double> goals) {
        this.title = title;
        this.goals = goals;
    }

    public DistributionChart with(String name, Distribution row) {
        rows.put(name, row);
        return this;
    }

    public String svg() {
        int bottom = TOP + rows.size() * ROW;
        Svg svg = new Svg(WIDTH, bottom + 30).text(MARGIN, 24, "start", Svg.INK, title);
        for (int decade = first(); decade <= last(); decade++) {
            svg.line(x(Math.pow(10, decade)), TOP, x(Math.pow(10, decade)), bottom, Svg.FAINT)
                    .text(x(Math.pow(10, decade)), bottom + 18, "middle", Svg.INK, plain(Math.pow(10, decade)) + " ms");
        }
        for (double goal : goals) {
            svg.line(x(goal), TOP, x(goal), bottom, Svg.MARK).text(x(goal), TOP - 6, "middle", Svg.MARK, "goal");
        }
        int base = TOP;
        for (Map.Entry<String, Distribution> row : rows.entrySet()) {
            base += ROW;
            draw(svg, base, row.getKey(), row.getValue());
        }
        return svg.toString();
    }

    private void draw(Svg svg, int base, String name, Distribution row) {
        double[] shares = new double[(last() - first()) * PER_DECADE];
        double highest = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = row.shareBetween(edge(i), edge(i + 1));
            highest = Math.max(highest, shares[i]);
        }
        for (int i = 0; i < shares.length; i++) {
            double height = highest == 0 ? 0 : shares[i] / highest * BARS;
            svg.bar(x(edge(i)), base - height, x(edge(i + 1)) - x(edge(i)) - 1, height, Svg.FIRST);
        }
        svg.line(MARGIN, base, WIDTH - MARGIN, base, Svg.INK).text(MARGIN, base - ROW + 20, "start", Svg.INK,
                "%s: p50 %s, p99 %s, max %s ms".formatted(name, plain(row.millisAt(50)), plain(row.millisAt(99)),
                        plain(row.millisAt(100))));
    }

    private double edge(int bar) {
        return Math.pow(10, first() + (double) bar / PER_DECADE);
    }

    private double x(double millis) {
        return MARGIN + (Math.log10(millis) - first()) / (last() - first()) * (WIDTH - 2.0 * MARGIN);
    }

    private int first() {
        return (int) Math.floor(Math.log10(all().mapToDouble(row -> row.millisAt(0)).min().orElse(1) + 0.1));
    }

    private int last() {
        double longest = all().mapToDouble(row -> row.millisAt(100)).max().orElse(1);
        double furthest = goals.stream().mapToDouble(goal -> goal).max().orElse(1);
        return (int) Math.ceil(Math.log10(Math.max(longest, furthest) + 0.1));
    }

    private Stream<Distribution> all() {
        return rows.values().stream().filter(row -> row.count() > 0);
    }

    private static String plain(double millis) {
        return millis >= 10 ? "%.0f".formatted(millis) : "%.1f".formatted(millis);
    }
}
