package dev.dreamlog.bench.starting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.dreamlog.bench.Scenario;
import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Installation;
import dev.dreamlog.bench.installation.Installation.Way;
import dev.dreamlog.bench.installation.Node;
import dev.dreamlog.bench.report.Findings;
import dev.dreamlog.bench.report.RatioChart;
import dev.dreamlog.bench.report.Spread;
import dev.dreamlog.bench.report.Table;
import dev.dreamlog.bench.seeding.SeededLog;

/** How long a node takes from nothing to its first answer, beside a web application that has nothing to prepare. */
public final class Start implements Scenario {

    private static final int ROUNDS = 3;

    private final String name;
    private final boolean overLongLog;
    private final double goal;

    private Start(String name, boolean overLongLog, double goal) {
        this.name = name;
        this.overLongLog = overLongLog;
        this.goal = goal;
    }

    /** With an empty database, and with one that has its tables. */
    public static Start empty() {
        return new Start("start", false, 1.5);
    }

    /** With a log of as many events as are told. */
    public static Start overLongLog() {
        return new Start("start-over-a-long-log", true, 1.6);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Findings measure(Installation installation) throws Exception {
        Times times = new Times(goal);
        if (overLongLog) {
            Database database = installation.database("long_log");
            long events = SeededLog.write(database, Integer.getInteger("bench.events", 1_000_000)).events();
            SeededLog.passedByAll(database);
            for (int i = 0; i < ROUNDS; i++) {
                empty(installation, i, times);
                for (Way way : ways(installation)) {
                    times.of(way.title() + ", %,d events".formatted(events),
                            () -> installation.node(way, "long", database));
                }
            }
        } else {
            for (int i = 0; i < ROUNDS; i++) {
                empty(installation, i, times);
                for (Way way : ways(installation)) {
                    Database database = installation.newDatabase("start_" + times.count());
                    times.of(way.title() + ", empty database", () -> installation.node(way, "first", database));
                    times.of(way.title() + ", again", () -> installation.node(way, "again", database));
                }
            }
        }
        return times.findings(name);
    }

    private static void empty(Installation installation, int round, Times times) throws Exception {
        Database database = installation.newDatabase("start_beside_" + round);
        times.of(Times.BESIDE, () -> installation.empty("beside", database));
    }

    private static List<Way> ways(Installation installation) {
        List<Way> ways = new ArrayList<>(List.of(installation.jar()));
        installation.prepared().ifPresent(ways::add);
        return ways;
    }

    /** In seconds, and as ratios to what was started beside them in the same round. */
    private static final class Times {

        static final String BESIDE = "empty Spring Boot web application with JPA";

        private final double goal;
        private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
        private final Map<String, List<Double>> ratios = new LinkedHashMap<>();
        private double beside;
        private int count;

        Times(double goal) {
            this.goal = goal;
        }

        int count() {
            return count;
        }

        void of(String what, Callable<Node> start) throws Exception {
            long begun = System.nanoTime();
            Node node = start.call();
            double took = (System.nanoTime() - begun) / 1e9;
            node.close();
            beside = what.equals(BESIDE) ? took : beside;
            count++;
            seconds.computeIfAbsent(what, _ -> new ArrayList<>()).add(took);
            ratios.computeIfAbsent(what, _ -> new ArrayList<>()).add(took / beside);
        }

        Findings findings(String name) {
            Table table = new Table("what", "seconds, median (spread)", "ratio, median (spread)", "goal");
            RatioChart chart = new RatioChart("Time until the first answer as a ratio to an empty web application",
                    List.of("%d rounds".formatted(ROUNDS)));
            seconds.forEach((what, all) -> {
                Spread took = Spread.of(all);
                Spread ratio = Spread.of(ratios.getOrDefault(what, List.of()));
                table.row(what, "%.1f (%.1f–%.1f)".formatted(took.median(), took.least(), took.most()),
                        "**%.2f** (%.2f–%.2f)".formatted(ratio.median(), ratio.least(), ratio.most()),
                        what.equals(BESIDE) ? "" : "%.1f, %s".formatted(goal,
                                ratio.median() <= goal ? "reached" : "**missed**"));
                if (!what.equals(BESIDE)) {
                    chart.with(what, List.of(ratio));
                }
            });
            return new Findings("%d rounds, each thing once in each.%n%n%s".formatted(ROUNDS, table),
                    Map.of(name + ".svg", chart.svg()));
        }
    }
}
