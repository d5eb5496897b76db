package dev.dreamlog.bench.reading;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.dreamlog.bench.Scenario;
import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Installation;
import dev.dreamlog.bench.installation.Installation.Way;
import dev.dreamlog.bench.installation.Node;
import dev.dreamlog.bench.load.Pace;
import dev.dreamlog.bench.report.Findings;
import dev.dreamlog.bench.report.RatioChart;
import dev.dreamlog.bench.report.Spread;
import dev.dreamlog.bench.report.Table;

/** How much memory a node takes under mixed load, with what Java chooses by itself and with what we advise. */
public final class Memory implements Scenario {

    private static final int PEOPLE = 200;
    private static final Duration SETTLING = Duration.ofSeconds(30);
    private static final Duration LOAD = Duration.ofSeconds(30);
    private static final double GOAL_MEBIBYTES = 512;
    /** As the image starts it. */
    private static final String[] ADVISED = {"-XX:+UseSerialGC", "-Xmx192m", "-XX:ReservedCodeCacheSize=80m"};

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Findings measure(Installation installation) throws Exception {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("as advised: " + String.join(" ", ADVISED), installation.jar(ADVISED));
        ways.put("as Java chooses on this machine", installation.jar());
        Table table = new Table("flags", "resident at most, MiB", "requests/s", "goal");
        RatioChart chart = new RatioChart("Resident memory as a share of %.0f MiB".formatted(GOAL_MEBIBYTES),
                List.of("at most, under mixed load"));
        int number = 0;
        for (Map.Entry<String, Way> way : ways.entrySet()) {
            Database database = installation.database("memory_" + number++);
            try (Node node = installation.node(way.getValue(), "memory", database)) {
                Posts posts = Posts.shared(node, 10, 10);
                try (Mixture mixture = new Mixture(node, posts, PEOPLE)) {
                    Pace pace = Pace.atFullSpeed(PEOPLE);
                    mixture.drive(pace, SETTLING);
                    Mixture.Result load = mixture.drive(pace, LOAD);
                    long most = node.mostMebibytes();
                    table.row(way.getKey(), "**%,d**".formatted(most), "%,.0f".formatted(load.perSecond()),
                            "%.0f, %s".formatted(GOAL_MEBIBYTES, most <= GOAL_MEBIBYTES ? "reached" : "**missed**"));
                    chart.with(way.getKey().replaceFirst(":.*", ""),
                            List.of(Spread.of(List.of(most / GOAL_MEBIBYTES))));
                }
            }
        }
        return new Findings("%d open connections at saturation.%n%n%s".formatted(PEOPLE, table),
                Map.of("memory.svg", chart.svg()));
    }
}
