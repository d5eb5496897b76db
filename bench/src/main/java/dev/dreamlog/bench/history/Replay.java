package dev.dreamlog.bench.history;

import java.util.List;
import java.util.Map;

import dev.dreamlog.bench.Scenario;
import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Installation;
import dev.dreamlog.bench.installation.Node;
import dev.dreamlog.bench.report.Findings;
import dev.dreamlog.bench.report.Pairs;
import dev.dreamlog.bench.report.RatioChart;
import dev.dreamlog.bench.report.Table;

/**
 * How fast a processor gets at events that happened long ago, found, decrypted and read into records; and whether a log
 * that is longer takes only longer.
 */
public final class Replay implements Scenario {

    private static final int FEW = 100_000;
    private static final int MANY = Math.clamp(Integer.getInteger("bench.events", 400_000), 2 * FEW, 2_000_000);
    private static final int PAIRS = 5;
    private static final double GOAL = 0.50;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public Findings measure(Installation installation) throws Exception {
        Database database = installation.database("replay");
        long few = LongLog.grow(database, FEW);
        try (SealerLock lock = SealerLock.on(database); Node node = LongLog.reader(installation, "replay", database)) {
            lock.take();
            LongLog.pairs(node, LongLog.WARM_UPS);
            Pairs shorter = LongLog.pairs(node, PAIRS);
            long many = LongLog.grow(database, MANY - few);
            Pairs longer = LongLog.pairs(node, PAIRS);
            Table table = new Table("log", "cursor, events/s", "replay, events/s", "ratio, median (spread)")
                    .row(shorter.row("%,d events".formatted(few))).row(longer.row("%,d events".formatted(many)));
            RatioChart chart = new RatioChart("Events read for replay, as a ratio to a cursor over the same rows",
                    List.of("replay")).with("%,d events".formatted(few), List.of(shorter.ratio()))
                    .with("%,d events".formatted(many), List.of(longer.ratio()));
            return new Findings("""
                    Reading for replay: %s, for the longer log. A log %.1f times as long takes %.1f times as long, in \
                    the same heap of %d MB. %d pairs each.

                    %s""".formatted(longer.verdict(GOAL), (double) many / few,
                    many / longer.other().median() * shorter.other().median() / few, LongLog.HEAP_MB, PAIRS, table),
                    Map.of("replay.svg", chart.svg()));
        }
    }
}
