package dev.dreamlog.bench.rebuilding;

import java.util.List;
import java.util.Map;

import dev.dreamlog.bench.Scenario;
import dev.dreamlog.bench.installation.Installation;
import dev.dreamlog.bench.report.Findings;
import dev.dreamlog.bench.report.Pairs;
import dev.dreamlog.bench.report.RatioChart;
import dev.dreamlog.bench.report.Table;

/** How fast the journal is built anew, beside a cursor over the same rows, and whether twice the log takes twice as long. */
public final class Rebuild implements Scenario {

    private static final double GOAL = 0.20;
    private static final int WARM_UPS = 2;

    private final String name;
    private final int pairs;
    private final List<Long> lengths;

    private Rebuild(String name, int pairs, List<Long> lengths) {
        this.name = name;
        this.pairs = pairs;
        this.lengths = lengths;
    }

    /** What can be measured by the way. */
    public static Rebuild ofLongLogs() {
        return new Rebuild("rebuild", 3, List.of(50_000L, 100_000L));
    }

    /** What takes as long as it takes. */
    public static Rebuild ofVeryLongLogs() {
        return new Rebuild("long-rebuild", 3, List.of(100_000L, Long.getLong("bench.events", 1_000_000)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Findings measure(Installation installation) throws Exception {
        Table table = new Table("log", "cursor, events/s", "rebuild, events/s", "ratio, median (spread)", "seconds",
                "most memory of the node, MB");
        RatioChart chart = new RatioChart("Events told to a new journal, as a ratio to a cursor over the same rows",
                List.of("rebuild"));
        Pairs last = new Pairs();
        for (long length : lengths) {
            try (LongJournal journal = LongJournal.of(length, installation,
                    "%s_%d".formatted(name.replace('-', '_'), length))) {
                last = measure(journal);
                String log = "%,d events, %,d of them the journal's".formatted(journal.events(), journal.rows());
                String[] row = last.row(log);
                table.row(row[0], row[1], row[2], row[3], "%.1f".formatted(journal.rows() / last.other().median()),
                        "%,d".formatted(journal.node().mostMebibytes()));
                chart.with(log, List.of(last.ratio()));
            }
        }
        return new Findings("Rebuild of the journal from %,d events: %s. %d pairs each.%n%n%s".formatted(
                lengths.getLast(), last.verdict(GOAL), pairs, table), Map.of(name + ".svg", chart.svg()));
    }

    /** The first time the live tables are empty, and nothing is warm. */
    private Pairs measure(LongJournal journal) throws Exception {
        for (int i = 0; i < WARM_UPS; i++) {
            journal.readByCursor();
            journal.rebuild();
        }
        Pairs found = new Pairs();
        for (int i = 0; i < pairs; i++) {
            found.add(journal.readByCursor(), journal.rebuild());
        }
        return found;
    }
}
