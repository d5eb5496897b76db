package dev.dreamlog.bench.appending;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.dreamlog.bench.Scenario;
import dev.dreamlog.bench.history.SealerLock;
import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Dreamer;
import dev.dreamlog.bench.installation.Installation;
import dev.dreamlog.bench.installation.Node;
import dev.dreamlog.bench.report.Findings;
import dev.dreamlog.bench.report.Pairs;
import dev.dreamlog.bench.report.RatioChart;
import dev.dreamlog.bench.report.Table;

/** What a decision costs before it is durable: commands inside a node beside rows alone, and beside stock Axon. */
public final class Commands implements Scenario {

    private static final int PAIRS = 5;
    private static final int WARM_UPS = 2;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration SLICE = Duration.ofMillis(1500);
    /** Dreams that are revised in one slice: those that are new to a node once, and then a few times more. */
    private static final int CHUNK = 600;
    private static final int AGAIN = 3;
    /** Stock Axon takes longer, and knows no difference. */
    private static final int STOCK_CHUNK = 240;

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public Findings measure(Installation installation) throws Exception {
        Database database = installation.database("commands");
        List<Path> dreams = preparedByAnotherNode(installation, database);
        try (SealerLock lock = SealerLock.on(database);
                Node node = installation.nodeWith(List.of(DurableCommands.class, KeyedCommands.class), "commands",
                        database, "dreamlog.roles=command");
                Node stock = installation.stockWith(DurableCommands.class, "stock",
                        installation.newDatabase("stock"))) {
            lock.take();
            Turns turns = new Turns(database, node, stock, accounts(database, node), dreams,
                    chunks(installation, stock, "stock", PAIRS + 1, STOCK_CHUNK));
            turns.warmUp();
            for (int i = 0; i < PAIRS; i++) {
                turns.take(WARM_UPS + i, 1 + i);
            }
            return turns.findings();
        }
    }

    /** So that whoever revises them has not seen them yet. */
    private static List<Path> preparedByAnotherNode(Installation installation, Database database) throws Exception {
        try (Node node = installation.nodeWith(DurableCommands.class, "preparing", database,
                "dreamlog.roles=command")) {
            return chunks(installation, node, "product", WARM_UPS + PAIRS, CHUNK);
        }
    }

    private static List<Path> chunks(Installation installation, Node node, String name, int many, int each)
            throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            files.add(installation.file("dreams-" + name + "-" + i,
                    node.ask(DurableCommands.PREPARE + "?dreams=" + each).getBytes(StandardCharsets.US_ASCII)));
        }
        return files;
    }

    private static String accounts(Database database, Node node) throws Exception {
        for (int i = 1; i < DurableCommands.WRITERS; i++) {
            Dreamer.join(node);
        }
        return database.ask("select string_agg(account_id::text, ',') from command.credential");
    }

    /** What is done in turn. */
    private static final class Turns {

        private final Database database;
        private final Node node;
        private final Node stock;
        private final String accounts;
        private final List<Path> dreams;
        private final List<Path> stockDreams;
        private final CommitRate rows;
        private final Pairs recorded = new Pairs();
        private final Pairs keyed = new Pairs();
        private final Pairs revised = new Pairs();
        private final Pairs revisedAgain = new Pairs();
        private final Pairs recordedBesideStock = new Pairs();
        private final Pairs revisedBesideStock = new Pairs();

        Turns(Database database, Node node, Node stock, String accounts, List<Path> dreams, List<Path> stockDreams)
                throws Exception {
            this.database = database;
            this.node = node;
            this.stock = stock;
            this.accounts = accounts;
            this.dreams = dreams;
            this.stockDreams = stockDreams;
            this.rows = new CommitRate(database, EventRow.sample(database));
            Way.PLAIN.prepare(database);
        }

        void warmUp() throws Exception {
            row(WARM_UP);
            record(stock, WARM_UP);
            revise(stock, stockDreams.getFirst(), 0, 1);
            for (int i = 0; i < WARM_UPS; i++) {
                record(node, WARM_UP.dividedBy(2));
                recordWithKey(WARM_UP.dividedBy(2));
                revise(node, dreams.get(i), 0, 1);
                revise(node, dreams.get(i), 1, AGAIN);
            }
        }

        void take(int chunk, int stockChunk) throws Exception {
            double row = row(SLICE);
            double record = record(node, SLICE);
            recorded.add(row, record);
            recordedBesideStock.add(record(stock, SLICE), record);
            keyed.add(row(SLICE), recordWithKey(SLICE));
            revised.add(row(SLICE), revise(node, dreams.get(chunk), 0, 1));
            row = row(SLICE);
            double again = revise(node, dreams.get(chunk), 1, AGAIN);
            revisedAgain.add(row, again);
            revisedBesideStock.add(revise(stock, stockDreams.get(stockChunk), 0, 1), again);
        }

        private double row(Duration length) throws Exception {
            return rows.of(Way.PLAIN, DurableCommands.WRITERS, length);
        }

        private double record(Node at, Duration length) throws Exception {
            return rate(at, DurableCommands.RECORD + "?millis=" + length.toMillis());
        }

        private double recordWithKey(Duration length) throws Exception {
            return rate(node, KeyedCommands.RECORD + "?millis=" + length.toMillis() + "&accounts=" + accounts);
        }

        /** @param before how often they have been revised since they were prepared */
        private double revise(Node at, Path chunk, int before, int times) throws Exception {
            return rate(at, "%s?dreams=%s&version=%d&times=%d".formatted(DurableCommands.REVISE, chunk,
                    DurableCommands.EVENTS + before, times));
        }

        /** Begins, as the rows alone do, with nothing left to write for PostgreSQL. */
        private double rate(Node at, String path) throws Exception {
            database.execute("checkpoint");
            return Double.parseDouble(at.ask(path));
        }

        Findings findings() {
            Table alone = new Table("command", "rows alone, commits/s", "commands/s", "ratio, median (spread)",
                    "goal").row(recorded.row("record a dream", 0.75))
                    .row(keyed.row("record a dream, with an idempotency key", 0.60))
                    .row(revisedAgain.row("revise a dream with ten events behind it", 0.50))
                    .row(revised.row("the same where this node has not seen it yet", 0.50));
            Table beside = new Table("command", "stock Axon, commands/s", "commands/s", "ratio, median (spread)",
                    "goal").row(recordedBesideStock.row("record a dream", 2))
                    .row(revisedBesideStock.row("revise a dream with ten events behind it", 8));
            RatioChart chart = new RatioChart("Commands per second as a ratio to rows alone, one a transaction",
                    List.of("%d writers".formatted(DurableCommands.WRITERS)))
                    .with("record", List.of(recorded.ratio())).with("record, with a key", List.of(keyed.ratio()))
                    .with("revise", List.of(revisedAgain.ratio()))
                    .with("revise, not seen yet", List.of(revised.ratio()));
            return new Findings("%d writers, %d pairs.%n%n%s%n%s".formatted(DurableCommands.WRITERS, PAIRS, alone,
                    beside), Map.of("commands.svg", chart.svg()));
        }
    }
}
