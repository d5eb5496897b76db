package dev.dreamlog.bench.rebuilding;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Installation;
import dev.dreamlog.bench.installation.Member;
import dev.dreamlog.bench.installation.Node;
import dev.dreamlog.bench.load.Line;
import dev.dreamlog.bench.seeding.SeededLog;

/**
 * A log as years of use leave it behind, and a node that has nothing else to do than to rebuild the journal from it.
 *
 * @param wish what an auditor sends to have that done
 * @param events how long the whole log is
 * @param rows how many of them the journal is told of
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record LongJournal(Database database, Node node, byte[] wish, long events, long rows) implements AutoCloseable {

    private static final String REBUILD = "/api/v1/audit/projections/dream.journal/rebuild";
    private static final String ITS_ROWS = " from eventstore.domain_event where payload_type like 'dream.%' ";
    private static final String SEALED = """
            select coalesce(max(size), 0) >= (select count(*) from eventstore.domain_event) from eventstore.checkpoint""";
    private static final String STATE = "select state from query.rebuild where projection = 'dream.journal'";
    private static final int FETCH = 1_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    static LongJournal of(long wanted, Installation installation, String name) throws Exception {
        Database database = installation.database(name);
        Member auditor;
        try (Node node = installation.node(name + "-before", database)) {
            auditor = Member.join(node);
        }
        long events = SeededLog.write(database, wanted).events();
        SeededLog.passedByAll(database);
        Node node = installation.node(name, database, "dreamlog.first-administrator=" + auditor.email());
        // The seal of so many new events would take its share of the processors.
        while (database.ask(SEALED).equals("f")) {
            Thread.sleep(Duration.ofSeconds(1));
        }
        return new LongJournal(database, node, auditor.signedIn(node).request("POST", REBUILD, ""), events,
                Long.parseLong(database.ask("select count(*)" + ITS_ROWS)));
    }

    /** The least that anybody has to do: every column of every row, in order, and nothing made of it. Rows a second. */
    double readByCursor() throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery("select *" + ITS_ROWS + "order by global_index")) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (int i = 1; i <= columns; i++) {
                        row.getString(i);
                    }
                }
            }
        }
        return rate(start);
    }

    /** From the request to the switch. Rows a second. */
    double rebuild() throws IOException, InterruptedException, SQLException {
        try (Line line = new Line(node.url());
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            line.send(wish).expect(202);
            long start = System.nanoTime();
            String state;
            do {
                Thread.sleep(BETWEEN_LOOKS);
                try (ResultSet row = statement.executeQuery(STATE)) {
                    row.next();
                    state = row.getString("state");
                }
            } while (state.equals("RUNNING"));
            if (!state.equals("DONE")) {
                throw new IOException("The rebuild ended " + state);
            }
            return rate(start);
        }
    }

    private double rate(long start) {
        return rows * 1e9 / (System.nanoTime() - start);
    }

    @Override
    public void close() {
        node.close();
    }
}
