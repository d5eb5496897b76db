package dev.dreamlog.bench.history;

import java.sql.SQLException;
import java.time.Duration;
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

/** How fast a log is sealed that has no seal yet: read, hashed, put into the tree, and signed. */
public final class Sealing implements Scenario {

    private static final int EVENTS = 200_000;
    private static final int PAIRS = 5;
    private static final double GOAL = 0.50;

    @Override
    public String name() {
        return "sealing";
    }

    @Override
    public Findings measure(Installation installation) throws Exception {
        Database database = installation.database("sealing");
        long events = LongLog.grow(database, EVENTS);
        try (SealerLock lock = SealerLock.on(database); Node node = LongLog.reader(installation, "sealing", database)) {
            for (int i = 0; i < LongLog.WARM_UPS; i++) {
                LongLog.read(node, LogReading.CURSOR);
                sealed(database, lock, events);
            }
            Pairs pairs = new Pairs();
            for (int i = 0; i < PAIRS; i++) {
                pairs.add(LongLog.read(node, LogReading.CURSOR), sealed(database, lock, events));
            }
            Table table = new Table("what", "cursor, events/s", "sealed, events/s", "ratio, median (spread)")
                    .row(pairs.row("events into the tree"));
            RatioChart chart = new RatioChart("Events sealed, as a ratio to a cursor over the same rows",
                    List.of("%,d events".formatted(events))).with("sealing", List.of(pairs.ratio()));
            return new Findings("Sealing: %s. %,d events, %d pairs.%n%n%s".formatted(pairs.verdict(GOAL), events, PAIRS,
                    table), Map.of("sealing.svg", chart.svg()));
        }
    }

    /** From the checkpoint over nothing to the one over everything, by PostgreSQL's clock; nobody seals after it. */
    private static double sealed(Database database, SealerLock lock, long events)
            throws SQLException, InterruptedException {
        lock.take();
        database.execute("truncate eventstore.sealed_leaves, eventstore.sealed_tile_hash, eventstore.checkpoint");
        lock.letGo();
        while (Long.parseLong(database.ask("select coalesce(max(size), 0) from eventstore.checkpoint")) < events) {
            Thread.sleep(Duration.ofMillis(50));
        }
        double rate = events / Double.parseDouble(database
                .ask("select extract(epoch from max(signed_at) - min(signed_at)) from eventstore.checkpoint"));
        lock.take();
        return rate;
    }
}
