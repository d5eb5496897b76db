package dev.dreamlog.bench.visibility;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.dreamlog.bench.Scenario;
import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Dreamer;
import dev.dreamlog.bench.installation.Installation;
import dev.dreamlog.bench.installation.Node;
import dev.dreamlog.bench.load.Pace;
import dev.dreamlog.bench.report.Distribution;
import dev.dreamlog.bench.report.DistributionChart;
import dev.dreamlog.bench.report.Findings;
import dev.dreamlog.bench.report.Table;

/** Eight writers on two nodes: how long after its 201 is a dream in the table that readers are answered from? */
public final class WriteToVisible implements Scenario {

    private static final int WRITERS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    /** A node that was just started spends most of its time on compiling itself; it is warm when it gets no faster. */
    private static final int MOST_WARM_UPS = 15;
    private static final double STILL_WARMING = 1.05;
    private static final Duration SATURATED = Duration.ofSeconds(15);
    private static final Duration PACED = Duration.ofSeconds(40);
    /** Of what the machine can do: queues for the processor would otherwise be all that is measured. */
    private static final double SHARE = 1.0 / 3;
    private static final List<Double> GOALS = List.of(10.0, 100.0);

    @Override
    public String name() {
        return "write-to-visible";
    }

    @Override
    public Findings measure(Installation installation) throws Exception {
        Database database = installation.database("visible");
        try (Node one = installation.node("one", database);
                Node two = installation.node("two", database);
                Sightings sightings = new Sightings(database)) {
            Writers writers = new Writers(dreamers(one), List.of(one, two), sightings, database);
            Pace fullSpeed = Pace.atFullSpeed(WRITERS);
            warmUp(writers, fullSpeed);
            Visibility saturated = writers.write(fullSpeed, SATURATED);
            double rate = saturated.perSecond() * SHARE;
            Visibility paced = writers.write(Pace.atRandom(rate), PACED);
            return findings(saturated, paced, sightings.looks());
        }
    }

    private static void warmUp(Writers writers, Pace pace) throws Exception {
        double best = 0;
        for (int i = 0, calm = 0; i < MOST_WARM_UPS && calm < 2; i++) {
            double rate = writers.write(pace, WARM_UP).perSecond();
            calm = rate > best * STILL_WARMING ? 0 : calm + 1;
            best = Math.max(best, rate);
        }
    }

    private static List<Dreamer> dreamers(Node node) throws Exception {
        List<Dreamer> dreamers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            dreamers.add(Dreamer.join(node));
        }
        return dreamers;
    }

    private static Findings findings(Visibility saturated, Visibility paced, Distribution looks) {
        Table table = new Table("load", "from → to", "count", "p50 ms", "p90 ms", "p99 ms", "max ms");
        String share = "%.0f/s, a third of saturation".formatted(paced.perSecond());
        String full = "%.0f/s, saturation".formatted(saturated.perSecond());
        add(table, share, "201 → row, written at the projecting node", paced.here());
        add(table, share, "201 → row, written at the other node", paced.elsewhere());
        add(table, share, "POST due → 201", paced.answer());
        add(table, share, "POST due → row", paced.whole());
        add(table, full, "201 → row, written at the projecting node", saturated.here());
        add(table, full, "201 → row, written at the other node", saturated.elsewhere());
        add(table, full, "POST → 201", saturated.answer());
        add(table, "", "the probe: from one look at the table to the next", looks);
        String chart = new DistributionChart("Acknowledged → visible, %.0f dreams/s".formatted(paced.perSecond()),
                GOALS)
                .with("in the read table, written at the projecting node", paced.here())
                .with("in the read table, written at the other node", paced.elsewhere()).svg();
        return new Findings(verdict(paced) + "\n\n" + table, Map.of("write-to-visible.svg", chart));
    }

    private static String verdict(Visibility paced) {
        Distribution all = paced.both();
        boolean reached = all.millisAt(50) <= GOALS.getFirst() && all.millisAt(99) <= GOALS.getLast();
        return "Both nodes together: p50 %.1f ms, p99 %.1f ms; the goal (10 and 100 ms) is %s.".formatted(
                all.millisAt(50), all.millisAt(99), reached ? "reached" : "**missed**");
    }

    private static void add(Table table, String load, String way, Distribution found) {
        table.row(load, way, Long.toString(found.count()), millis(found.millisAt(50)), millis(found.millisAt(90)),
                millis(found.millisAt(99)), millis(found.millisAt(100)));
    }

    private static String millis(double value) {
        return "%.1f".formatted(value);
    }
}
