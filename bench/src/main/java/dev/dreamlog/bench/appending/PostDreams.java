package dev.dreamlog.bench.appending;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import dev.dreamlog.bench.Scenario;
import dev.dreamlog.bench.history.SealerLock;
import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Dreamer;
import dev.dreamlog.bench.installation.Installation;
import dev.dreamlog.bench.installation.Node;
import dev.dreamlog.bench.load.Line;
import dev.dreamlog.bench.load.Pace;
import dev.dreamlog.bench.report.Distribution;
import dev.dreamlog.bench.report.Findings;
import dev.dreamlog.bench.report.Pairs;
import dev.dreamlog.bench.report.RatioChart;
import dev.dreamlog.bench.report.Table;

/** What recording a dream costs those who send it over HTTP, beside its row alone. */
public final class PostDreams implements Scenario {

    private static final int CLIENTS = 64;
    private static final int PEOPLE = 16;
    private static final int PAIRS = 7;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Duration SLICE = Duration.ofSeconds(3);
    private static final double GOAL = 0.45;
    private static final double SLOWEST = 10;

    @Override
    public String name() {
        return "post-dreams";
    }

    @Override
    public Findings measure(Installation installation) throws Exception {
        Database database = installation.database("post_dreams");
        try (SealerLock lock = SealerLock.on(database);
                Node node = installation.node("post", database, "dreamlog.roles=command");
                Clients clients = Clients.of(node)) {
            lock.take();
            Way.PLAIN.prepare(database);
            CommitRate rows = new CommitRate(database, EventRow.sample(database));
            rows.of(Way.PLAIN, CLIENTS, SLICE);
            clients.rate(WARM_UP, new Distribution());
            Pairs pairs = new Pairs();
            Distribution times = new Distribution();
            for (int i = 0; i < PAIRS; i++) {
                double row = rows.of(Way.PLAIN, CLIENTS, SLICE);
                database.execute("checkpoint");
                pairs.add(row, clients.rate(SLICE, times));
            }
            return findings(pairs, times);
        }
    }

    private static Findings findings(Pairs pairs, Distribution times) {
        double slowest = times.millisAt(99) / times.millisAt(50);
        String verdict = "Recording over HTTP: %s. p50 %.1f ms, p99 %.1f ms, which is %.1f times as long; the goal (%.0f) is %s. %d clients, %d pairs, %d s each."
                .formatted(pairs.verdict(GOAL), times.millisAt(50), times.millisAt(99), slowest, SLOWEST,
                        slowest <= SLOWEST ? "reached" : "**missed**", CLIENTS, PAIRS, SLICE.toSeconds());
        Table table = new Table("what", "rows alone, commits/s", "requests/s", "ratio, median (spread)")
                .row(pairs.row("POST /dreams with an idempotency key"));
        RatioChart chart = new RatioChart("Dreams recorded over HTTP as a ratio to rows alone, one a transaction",
                List.of("%d clients".formatted(CLIENTS))).with("POST /dreams", List.of(pairs.ratio()));
        return new Findings(verdict + "\n\n" + table, Map.of("post-dreams.svg", chart.svg()));
    }

    /** Each sends its next dream when the last one is acknowledged. */
    private record Clients(List<Dreamer> people, BlockingQueue<Line> lines) implements AutoCloseable {

        static Clients of(Node node) throws Exception {
            List<Dreamer> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                people.add(Dreamer.join(node));
            }
            BlockingQueue<Line> lines = new LinkedBlockingQueue<>();
            for (int i = 0; i < CLIENTS; i++) {
                lines.add(new Line(node.url()));
            }
            return new Clients(people, lines);
        }

        double rate(Duration length, Distribution times) throws Exception {
            long before = times.count();
            long start = System.nanoTime();
            Pace.atFullSpeed(CLIENTS).drive(length, (number, due) -> {
                Line line = lines.take();
                try {
                    line.send(people.get(number % PEOPLE).recordingOnce()).expect(201);
                    times.record(System.nanoTime() - due);
                } finally {
                    lines.add(line);
                }
            });
            return (times.count() - before) * 1e9 / (System.nanoTime() - start);
        }

        @Override
        public void close() throws IOException {
            for (Line line : lines) {
                line.close();
            }
        }
    }
}
