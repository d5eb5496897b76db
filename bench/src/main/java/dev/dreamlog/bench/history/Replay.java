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

/** How fast a processor gets at events that happened long ago: found, decrypted and read into records. */
public final class Replay implements Scenario {

    private static final int PAIRS = 5;
    private static final double GOAL = 0.50;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public Findings measure(Installation installation) throws Exception {
        Database database = installation.database("replay");
        long events = LongLog.in(database);
        try (SealerLock lock = SealerLock.on(database); Node node = LongLog.reader(installation, "replay", database)) {
            lock.take();
            for (int i = 0; i < LongLog.WARM_UPS; i++) {
                LongLog.read(node, LogReading.CURSOR);
                LongLog.read(node, LogReading.REPLAY);
            }
            Pairs pairs = new Pairs();
            for (int i = 0; i < PAIRS; i++) {
                pairs.add(LongLog.read(node, LogReading.CURSOR), LongLog.read(node, LogReading.REPLAY));
            }
            Table table = new Table("what", "cursor, events/s", "replay, events/s", "ratio, median (spread)")
                    .row(pairs.row("events, each decrypted and read"));
            RatioChart chart = new RatioChart("Events read for replay, as a ratio to a cursor over the same rows",
                    List.of("%,d events".formatted(events))).with("replay", List.of(pairs.ratio()));
            return new Findings("Reading for replay: %s. %,d events, %d pairs.%n%n%s".formatted(pairs.verdict(GOAL),
                    events, PAIRS, table), Map.of("replay.svg", chart.svg()));
        }
    }
}
