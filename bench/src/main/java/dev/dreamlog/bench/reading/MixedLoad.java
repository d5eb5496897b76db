package dev.dreamlog.bench.reading;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.dreamlog.bench.Scenario;
import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Installation;
import dev.dreamlog.bench.installation.Node;
import dev.dreamlog.bench.load.Pace;
import dev.dreamlog.bench.report.Distribution;
import dev.dreamlog.bench.report.DistributionChart;
import dev.dreamlog.bench.report.Findings;
import dev.dreamlog.bench.report.Table;

/** A thousand people who mostly read: how many requests a second a node answers, and how soon at three fifths of it. */
public final class MixedLoad implements Scenario {

    private static final int PEOPLE = 1000;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final int WARM_UPS = 3;
    private static final Duration SATURATED = Duration.ofSeconds(20);
    private static final Duration PACED = Duration.ofSeconds(40);
    private static final double SHARE = 0.6;
    private static final double GOAL_MILLIS = 200;

    @Override
    public String name() {
        return "mixed-load";
    }

    @Override
    public Findings measure(Installation installation) throws Exception {
        Database database = installation.database("mixed");
        try (Node node = installation.node("mixed", database)) {
            Posts posts = Posts.shared(node, 20, 10);
            Posts.olderOnesIn(database);
            try (Mixture mixture = new Mixture(node, posts, PEOPLE)) {
                Pace fullSpeed = Pace.atFullSpeed(PEOPLE);
                for (int i = 0; i < WARM_UPS; i++) {
                    mixture.drive(fullSpeed, WARM_UP);
                }
                Mixture.Result saturated = mixture.drive(fullSpeed, SATURATED);
                Mixture.Result paced = mixture.drive(Pace.atRandom(saturated.perSecond() * SHARE), PACED);
                return findings(saturated, paced);
            }
        }
    }

    private static Findings findings(Mixture.Result saturated, Mixture.Result paced) {
        Table table = new Table("load", "request", "count", "p50 ms", "p95 ms", "p99 ms", "max ms");
        add(table, "%.0f/s, saturation".formatted(saturated.perSecond()), saturated);
        add(table, "%.0f/s, three fifths of it".formatted(paced.perSecond()), paced);
        double p95 = paced.all().millisAt(95);
        long errors = saturated.errors() + paced.errors();
        String verdict = "%d open connections: %,.0f requests a second at most; at three fifths of it p95 %.1f ms and %d errors; the goal (%.0f ms and none) is %s."
                .formatted(PEOPLE, saturated.perSecond(), p95, errors, GOAL_MILLIS,
                        p95 < GOAL_MILLIS && errors == 0 ? "reached" : "**missed**");
        DistributionChart chart = new DistributionChart(
                "Due → answered, %.0f requests/s over %d connections".formatted(paced.perSecond(), PEOPLE),
                List.of(GOAL_MILLIS));
        Map<Request, Distribution> times = new EnumMap<>(paced.times());
        times.forEach((request, distribution) -> chart.with(request.title(), distribution));
        return new Findings(verdict + "\n\n" + table, Map.of("mixed-load.svg", chart.svg()));
    }

    private static void add(Table table, String load, Mixture.Result found) {
        found.times().forEach((request, times) -> table.row(load, request.title(), Long.toString(times.count()),
                millis(times, 50), millis(times, 95), millis(times, 99), millis(times, 100)));
    }

    private static String millis(Distribution times, double percentile) {
        return "%.1f".formatted(times.millisAt(percentile));
    }
}
