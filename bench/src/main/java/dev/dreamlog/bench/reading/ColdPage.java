package dev.dreamlog.bench.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.dreamlog.bench.Scenario;
import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Dreamer;
import dev.dreamlog.bench.installation.Installation;
import dev.dreamlog.bench.installation.Node;
import dev.dreamlog.bench.load.Line;
import dev.dreamlog.bench.report.Distribution;
import dev.dreamlog.bench.report.DistributionChart;
import dev.dreamlog.bench.report.Findings;
import dev.dreamlog.bench.report.Spread;
import dev.dreamlog.bench.report.Table;

/** A feed page that nobody has made yet, beside the plain SQL that it cannot do without. One reader, one at a time. */
public final class ColdPage implements Scenario {

    private static final int PAIRS = 7;
    private static final int EACH = 150;
    private static final int WARM_UPS = 10;
    private static final double GOAL = 5;
    private static final String CHANGE = """
            update query.feed_stamp set stamp = gen_random_uuid()""";
    private static final String POSTS = """
            select p.dream_id, p.text, p.title, p.language, p.kind, p.anonymous, p.shared_at, a.account_id, a.display_name
              from query.post p join query.author a on a.account_id = p.dreamer_id
             where p.visibility = 'PUBLIC' and p.shared_at is not null
             order by p.shared_at desc, p.dream_id desc limit 21""";
    private static final String TALLIES = """
            select post_id, likes, comments from query.post_tally where post_id = any (?)""";

    @Override
    public String name() {
        return "cold-page";
    }

    @Override
    public Findings measure(Installation installation) throws Exception {
        Database database = installation.database("cold");
        try (Node node = installation.node("cold", database);
                Connection connection = database.connect();
                Line line = new Line(node.url())) {
            Dreamer ada = Posts.shared(node, 1, 25).dreamers().getFirst();
            Posts.olderOnesIn(database);
            byte[] request = ada.request("GET", "/api/v1/feed", "");
            Distribution sql = new Distribution();
            Distribution page = new Distribution();
            List<Double> ratios = new ArrayList<>();
            for (int i = -WARM_UPS; i < PAIRS; i++) {
                Distribution plain = new Distribution();
                Distribution cold = new Distribution();
                for (int j = 0; j < EACH; j++) {
                    plain.record(read(connection));
                    database.execute(connection, CHANGE);
                    cold.record(read(line, request));
                }
                if (i >= 0) {
                    sql = sql.and(plain);
                    page = page.and(cold);
                    ratios.add(cold.millisAt(50) / plain.millisAt(50));
                }
            }
            return findings(sql, page, Spread.of(ratios));
        }
    }

    private static long read(Line line, byte[] request) throws Exception {
        long start = System.nanoTime();
        line.send(request).expect(200);
        return System.nanoTime() - start;
    }

    /** Everything that the page is made of, as an object each. */
    private static long read(Connection connection) throws SQLException {
        long start = System.nanoTime();
        List<Object> ids = new ArrayList<>();
        try (PreparedStatement posts = connection.prepareStatement(POSTS); ResultSet rows = posts.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1));
                for (int column = 2; column <= rows.getMetaData().getColumnCount(); column++) {
                    rows.getObject(column);
                }
            }
        }
        try (PreparedStatement tallies = connection.prepareStatement(TALLIES)) {
            tallies.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = tallies.executeQuery()) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
        return System.nanoTime() - start;
    }

    private static Findings findings(Distribution sql, Distribution page, Spread ratio) {
        Table table = new Table("", "count", "p50 ms", "p90 ms", "p99 ms");
        row(table, "the plain SQL", sql);
        row(table, "the page over HTTP, signed in, after a change", page);
        String verdict = "A cold page takes %.1f times (%.1f–%.1f) as long as the plain SQL it needs; the goal (%.0f) is %s. %d pairs of %d each."
                .formatted(ratio.median(), ratio.least(), ratio.most(), GOAL,
                        ratio.median() <= GOAL ? "reached" : "**missed**", PAIRS, EACH);
        String chart = new DistributionChart("A feed page that nobody has made yet", List.of())
                .with("the plain SQL", sql).with("the page over HTTP", page).svg();
        return new Findings(verdict + "\n\n" + table, Map.of("cold-page.svg", chart));
    }

    private static void row(Table table, String what, Distribution times) {
        table.row(what, Long.toString(times.count()), "%.2f".formatted(times.millisAt(50)),
                "%.2f".formatted(times.millisAt(90)), "%.2f".formatted(times.millisAt(99)));
    }
}
