package dev.dreamlog.bench.appending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.dreamlog.bench.Scenario;
import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Installation;
import dev.dreamlog.bench.report.Findings;
import dev.dreamlog.bench.report.RatioChart;
import dev.dreamlog.bench.report.Spread;
import dev.dreamlog.bench.report.Table;

/** What safe appends cost beside PostgreSQL's own limit: one event row, one transaction, nothing else. */
public final class Append implements Scenario {

    private static final int PAIRS = 7;
    private static final List<Integer> WRITERS = List.of(8, 1);
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration SLICE = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "append";
    }

    @Override
    public Findings measure(Installation installation) throws Exception {
        Database database = installation.database("appending");
        CommitRate rate = new CommitRate(database, EventRow.sample(database));
        for (Way way : Way.values()) {
            way.prepare(database);
            rate.of(way, WRITERS.getFirst(), WARM_UP);
        }
        List<Pairs> all = new ArrayList<>();
        for (int writers : WRITERS) {
            all.add(pairs(rate, writers));
        }
        String what = "%d pairs each, plain and other in turn, %d s each; the row has %d characters of JSON.".formatted(
                PAIRS, SLICE.toSeconds(), rate.row().length());
        return new Findings(what + "\n\n" + table(all), Map.of("append.svg", chart(all).svg()));
    }

    /** Plain, other, plain, other: what else the machine does meets both of a pair. */
    private static Pairs pairs(CommitRate rate, int writers) throws Exception {
        Pairs pairs = new Pairs(writers);
        for (int i = 0; i < PAIRS; i++) {
            for (Way way : Way.SAFE) {
                pairs.add(way, rate.of(Way.PLAIN, writers, SLICE), rate.of(way, writers, SLICE));
            }
        }
        return pairs;
    }

    private static Table table(List<Pairs> all) {
        Table table = new Table("writers", "way", "commits/s, median (spread)", "ratio to plain, median (spread)");
        for (Pairs pairs : all) {
            String writers = Integer.toString(pairs.writers());
            table.row(writers, Way.PLAIN.title(), whole(pairs.rate(Way.PLAIN)), "1");
            Way.SAFE.forEach(way -> table.row(writers, way.title(), whole(pairs.rate(way)), fine(pairs.ratio(way))));
        }
        return table;
    }

    private static RatioChart chart(List<Pairs> all) {
        RatioChart chart = new RatioChart("Commits per second as a ratio to the plain insert beside it",
                all.stream().map(pairs -> pairs.writers() + (pairs.writers() == 1 ? " writer" : " writers")).toList());
        Way.SAFE.forEach(way -> chart.with(way.title(), all.stream().map(pairs -> pairs.ratio(way)).toList()));
        return chart;
    }

    private static String whole(Spread rate) {
        return "%,.0f (%,.0f–%,.0f)".formatted(rate.median(), rate.least(), rate.most());
    }

    private static String fine(Spread ratio) {
        return "**%.2f** (%.2f–%.2f)".formatted(ratio.median(), ratio.least(), ratio.most());
    }
}
