package dev.dreamlog.bench.reading;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.dreamlog.bench.Scenario;
import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Dreamer;
import dev.dreamlog.bench.installation.Installation;
import dev.dreamlog.bench.installation.Node;
import dev.dreamlog.bench.load.Line;
import dev.dreamlog.bench.report.Findings;
import dev.dreamlog.bench.report.RatioChart;
import dev.dreamlog.bench.report.Spread;
import dev.dreamlog.bench.report.Table;

/** What it costs that a page is the right one: cached pages beside an endpoint that knows nothing but their bytes. */
public final class CachedPages implements Scenario {

    private static final int READERS = 16;
    private static final int PAIRS = 7;
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration SLICE = Duration.ofSeconds(3);
    private static final double GOAL = 0.70;
    private static final String FEED = "feed page, to strangers";

    @Override
    public String name() {
        return "cached-pages";
    }

    @Override
    public Findings measure(Installation installation) throws Exception {
        Database database = installation.database("cached");
        Map<String, byte[]> pages = new LinkedHashMap<>();
        Path bytes;
        try (Node node = installation.node("filling", database)) {
            Dreamer ada = Posts.shared(node, 1, 25).dreamers().getFirst();
            Posts.olderOnesIn(database);
            pages.put(FEED, Dreamer.stranger("/api/v1/feed"));
            pages.put("feed page, signed in", ada.request("GET", "/api/v1/feed", ""));
            pages.put("journal page, signed in", ada.request("GET", "/api/v1/journal", ""));
            try (Line line = new Line(node.url())) {
                bytes = installation.file("page.json", line.send(pages.get(FEED)).expect(200).body());
            }
        }
        try (Node node = installation.nodeWith(SameBytes.class, "cached", database, "bench.bytes=" + bytes)) {
            return findings(measure(new Readers(node, READERS), pages), bytes.toFile().length());
        }
    }

    private static Map<String, Pairs> measure(Readers readers, Map<String, byte[]> pages) throws Exception {
        byte[] trivial = Dreamer.stranger(SameBytes.PATH);
        readers.rateOf(trivial, WARM_UP);
        for (byte[] page : pages.values()) {
            readers.rateOf(page, WARM_UP);
        }
        Map<String, Pairs> found = new LinkedHashMap<>();
        for (int i = 0; i < PAIRS; i++) {
            for (Map.Entry<String, byte[]> page : pages.entrySet()) {
                found.computeIfAbsent(page.getKey(), _ -> new Pairs()).add(readers.rateOf(trivial, SLICE),
                        readers.rateOf(page.getValue(), SLICE));
            }
        }
        return found;
    }

    private static Findings findings(Map<String, Pairs> found, long length) {
        Table table = new Table("page", "trivial, answers/s", "page, answers/s", "ratio, median (spread)");
        RatioChart chart = new RatioChart(
                "Answers per second as a ratio to an endpoint that knows nothing but the bytes",
                List.of("%d readers".formatted(READERS)));
        found.forEach((page, pairs) -> {
            Spread ratio = Spread.of(pairs.ratios);
            table.row(page, "%,.0f".formatted(Spread.of(pairs.trivial).median()),
                    "%,.0f".formatted(Spread.of(pairs.page).median()),
                    "**%.2f** (%.2f–%.2f)".formatted(ratio.median(), ratio.least(), ratio.most()));
            chart.with(page, List.of(ratio));
        });
        double reached = Spread.of(found.getOrDefault(FEED, new Pairs()).ratios).median();
        String verdict = "The feed page of %,d bytes reaches %.2f of the trivial endpoint; the goal (%.2f) is %s. %d pairs each, %d s each."
                .formatted(length, reached, GOAL, reached >= GOAL ? "reached" : "**missed**", PAIRS, SLICE.toSeconds());
        return new Findings(verdict + "\n\n" + table, Map.of("cached-pages.svg", chart.svg()));
    }

    /** The trivial endpoint and the page in turn: what else the machine does meets both of a pair. */
    private static final class Pairs {

        private final List<Double> trivial = new ArrayList<>();
        private final List<Double> page = new ArrayList<>();
        private final List<Double> ratios = new ArrayList<>();

        void add(double trivialRate, double pageRate) {
            trivial.add(trivialRate);
            page.add(pageRate);
            ratios.add(pageRate / trivialRate);
        }
    }
}
