package dev.dreamlog.bench.history;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import dev.dreamlog.bench.Scenario;
import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Dreamer;
import dev.dreamlog.bench.installation.Installation;
import dev.dreamlog.bench.installation.Node;
import dev.dreamlog.bench.load.Pace;
import dev.dreamlog.bench.report.Findings;
import dev.dreamlog.bench.report.Pairs;
import dev.dreamlog.bench.report.RatioChart;
import dev.dreamlog.bench.report.Table;

/** What writers lose by it that everything they write is sealed. */
public final class SealedWrites implements Scenario {

    private static final int PAIRS = 12;
    private static final int WRITERS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration SLICE = Duration.ofSeconds(5);
    private static final double GOAL = 0.95;

    @Override
    public String name() {
        return "sealed-writes";
    }

    @Override
    public Findings measure(Installation installation) throws Exception {
        Database database = installation.database("sealed_writes");
        try (SealerLock lock = SealerLock.on(database);
                Node node = installation.node("writes", database,
                        "dreamlog.roles=command")) {
            List<Dreamer> dreamers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                dreamers.add(Dreamer.join(node));
            }
            written(node, dreamers, WARM_UP);
            Pairs pairs = new Pairs();
            for (int i = 0; i < PAIRS; i++) {
                // The one or the other first: what slows down because there is ever more meets both.
                boolean sealedLast = i % 2 == 0;
                seal(!sealedLast, database, lock);
                double first = written(node, dreamers, SLICE);
                seal(sealedLast, database, lock);
                double last = written(node, dreamers, SLICE);
                pairs.add(sealedLast ? first : last, sealedLast ? last : first);
            }
            Table table = new Table("what", "unsealed, dreams/s", "sealed, dreams/s", "ratio, median (spread)")
                    .row(pairs.row("dreams recorded over HTTP by %d people".formatted(WRITERS)));
            RatioChart chart = new RatioChart("Dreams recorded while sealing, as a ratio to nobody sealing",
                    List.of("%d writers".formatted(WRITERS))).with("sealed writes", List.of(pairs.ratio()));
            return new Findings("Writing while it is sealed: %s. %d pairs, %d s each.%n%n%s".formatted(
                    pairs.verdict(GOAL), PAIRS, SLICE.toSeconds(), table), Map.of("sealed-writes.svg", chart.svg()));
        }
    }

    private static double written(Node node, List<Dreamer> dreamers, Duration length) throws Exception {
        AtomicLong dreams = new AtomicLong();
        long start = System.nanoTime();
        Pace.atFullSpeed(WRITERS).drive(length, (number, _) -> {
            dreamers.get(number % WRITERS).record(node);
            dreams.incrementAndGet();
        });
        return dreams.get() * 1e9 / (System.nanoTime() - start);
    }

    private static void seal(boolean wanted, Database database, SealerLock lock)
            throws SQLException, InterruptedException {
        if (wanted) {
            lock.letGo();
            awaitSeal(database);
        } else {
            lock.take();
        }
    }

    /** What was written before must not be sealed at the cost of what is measured. */
    private static void awaitSeal(Database database) throws SQLException, InterruptedException {
        while (database.ask("""
                select coalesce(max(size), 0) < (select count(*) from eventstore.domain_event)
                  from eventstore.checkpoint""").equals("t")) {
            Thread.sleep(Duration.ofMillis(100));
        }
    }
}
