package dev.dreamlog.bench.report;

import java.util.ArrayList;
import java.util.List;

/** Ratios as bars beside each other, the whole spread as a line over each end. */
public final class RatioChart {

    private static final int WIDTH = 860;
    private static final int LEFT = 330;
    private static final int TOP = 60;
    private static final int BAR = 18;
    private static final int LENGTH = 460;

    private record Row(String name, List<Spread> ratios) {}

    private final String title;
    private final List<String> series;
    private final List<Row> rows = new ArrayList<>();

    /** @param series what the two bars of each row stand for */
    public RatioChart(String title, List<String> series) {
        this.title = title;
        this.series = series;
    }

    public RatioChart with(String name, List<Spread> ratios) {
        rows.add(new Row(name, ratios));
        return this;
    }

    public String svg() {
        int step = (series.size() + 1) * BAR;
        int bottom = TOP + rows.size() * step;
        Svg svg = new Svg(WIDTH, bottom + 30).text(16, 24, "start", Svg.INK, title);
        for (int i = 0; i < series.size(); i++) {
            svg.bar(LEFT + 110.0 * i, 36, 10, 10, colour(i))
                    .text(LEFT + 110.0 * i + 16, 46, "start", Svg.INK, series.get(i));
        }
        for (double mark = 0; mark <= end(); mark += end() > 2 ? 1 : 0.2) {
            svg.line(x(mark), TOP, x(mark), bottom, Svg.FAINT)
                    .text(x(mark), bottom + 18, "middle", Svg.INK, "%.1f".formatted(mark));
        }
        svg.line(x(1), TOP, x(1), bottom, Svg.MARK);
        for (int i = 0; i < rows.size(); i++) {
            draw(svg, TOP + i * step + BAR / 2, rows.get(i));
        }
        return svg.toString();
    }

    private void draw(Svg svg, int top, Row row) {
        svg.text(LEFT - 10.0, top + row.ratios().size() * BAR / 2.0 + 4, "end", Svg.INK, row.name());
        for (int i = 0; i < row.ratios().size(); i++) {
            Spread ratio = row.ratios().get(i);
            double y = top + (double) i * BAR;
            svg.bar(LEFT, y + 1, x(ratio.median()) - LEFT, BAR - 2.0, colour(i))
                    .line(x(ratio.least()), y + BAR / 2.0, x(ratio.most()), y + BAR / 2.0, Svg.INK)
                    .text(x(Math.max(ratio.median(), ratio.most())) + 6, y + 13, "start", Svg.INK,
                            "%.2f".formatted(ratio.median()));
        }
    }

    private double x(double ratio) {
        return LEFT + ratio / end() * LENGTH;
    }

    /** Of the axis: what is compared with is always on it. */
    private double end() {
        return rows.stream().flatMap(row -> row.ratios().stream()).mapToDouble(Spread::most).reduce(1, Math::max);
    }

    private static String colour(int series) {
        return series == 0 ? Svg.FIRST : Svg.SECOND;
    }
}
