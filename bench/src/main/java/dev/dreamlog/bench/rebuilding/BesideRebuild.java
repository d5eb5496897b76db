package dev.dreamlog.bench.rebuilding;

import java.util.List;
import java.util.Map;

import dev.dreamlog.bench.Scenario;
import dev.dreamlog.bench.installation.Installation;
import dev.dreamlog.bench.report.Distribution;
import dev.dreamlog.bench.report.DistributionChart;
import dev.dreamlog.bench.report.Findings;
import dev.dreamlog.bench.report.Table;

/** Whether people who look into their journals notice that all journals are being built anew. */
public final class BesideRebuild implements Scenario {

    private static final long EVENTS = 100_000;
    private static final int TURNS = 3;
    private static final double GOAL = 2;

    @Override
    public String name() {
        return "beside-rebuild";
    }

    @Override
    public Findings measure(Installation installation) throws Exception {
        try (LongJournal journal = LongJournal.of(EVENTS, installation, "beside_rebuild")) {
            Visitors visitors = Visitors.of(journal.node());
            journal.rebuild();
            visitors.warmUp();
            Distribution alone = new Distribution();
            Distribution beside = new Distribution();
            for (int i = 0; i < TURNS; i++) {
                alone = alone.and(visitors.come());
                beside = beside.and(visitors.comeUntil(journal::rebuild));
            }
            return findings(alone, beside);
        }
    }

    private static Findings findings(Distribution alone, Distribution beside) {
        double ratio = beside.millisAt(99) / alone.millisAt(99);
        Table table = new Table("GET /journal, due → answered", "count", "p50 ms", "p90 ms", "p99 ms", "max ms");
        row(table, "nothing else to do", alone);
        row(table, "beside a rebuild of all journals", beside);
        return new Findings("p99 beside a rebuild is %.1f times that without; the goal (%.0f) is %s. %d turns.%n%n%s"
                .formatted(ratio, GOAL, ratio <= GOAL ? "reached" : "**missed**", TURNS, table),
                Map.of("beside-rebuild.svg", new DistributionChart(
                        "GET /journal, due → answered, %.0f requests/s".formatted(Visitors.PER_SECOND),
                        List.of(GOAL * alone.millisAt(99))).with("nothing else to do", alone)
                        .with("beside a rebuild", beside).svg()));
    }

    private static void row(Table table, String what, Distribution times) {
        table.row(what, Long.toString(times.count()), "%.2f".formatted(times.millisAt(50)),
                "%.2f".formatted(times.millisAt(90)), "%.2f".formatted(times.millisAt(99)),
                "%.2f".formatted(times.millisAt(100)));
    }
}
