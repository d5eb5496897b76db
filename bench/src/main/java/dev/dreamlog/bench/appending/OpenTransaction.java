package dev.dreamlog.bench.appending;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import dev.dreamlog.bench.Scenario;
import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Installation;
import dev.dreamlog.bench.report.Findings;
import dev.dreamlog.bench.report.Table;

/** Who waits while one append stays open, as it does when its node hangs: a property, so it is measured only once. */
public final class OpenTransaction implements Scenario {

    private static final Duration OPEN = Duration.ofSeconds(2);
    private static final String BY_HORIZON = " and transaction_id < pg_snapshot_xmin(pg_current_snapshot())";

    @Override
    public String name() {
        return "open-transaction";
    }

    @Override
    public Findings measure(Installation installation) throws Exception {
        Database database = installation.database("waiting");
        EventRow row = EventRow.sample(database);
        for (Way way : Way.values()) {
            way.prepare(database);
        }
        Table table = new Table("appends", "readers take", "acknowledged after, ms", "seen after, ms");
        wait(table, database, row, Way.ADVISORY_LOCK, "all committed events", "");
        wait(table, database, row, Way.TRANSACTION_COLUMN, "events below the oldest open transaction", BY_HORIZON);
        wait(table, database, row, Way.PRODUCT, "all committed events, and remember the gaps", "");
        return new Findings("One append stays open for %d ms. Beside it another one begins and commits:\n\n%s"
                .formatted(OPEN.toMillis(), table), Map.of());
    }

    private static void wait(Table table, Database database, EventRow row, Way way, String readers, String condition)
            throws Exception {
        try (Connection open = database.connect();
                PreparedStatement hanging = row.insertion(open, way);
                Connection other = database.connect();
                PreparedStatement quick = row.insertion(other, way);
                Connection reader = database.connect()) {
            open.setAutoCommit(false);
            EventRow.append(hanging);
            long start = System.nanoTime();
            CompletableFuture<Void> end = CompletableFuture.runAsync(() -> commit(open),
                    CompletableFuture.delayedExecutor(OPEN.toMillis(), TimeUnit.MILLISECONDS));
            long index = EventRow.append(quick);
            long acknowledged = System.nanoTime();
            awaitSight(reader, "select 1 from " + way.table() + " where global_index = " + index + condition);
            long seen = System.nanoTime();
            end.join();
            table.row(way.title(), readers, millis(acknowledged - start), millis(seen - start));
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitSight(Connection reader, String question) throws SQLException {
        try (PreparedStatement look = reader.prepareStatement(question)) {
            while (isEmpty(look)) {
                LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            }
        }
    }

    private static boolean isEmpty(PreparedStatement question) throws SQLException {
        try (ResultSet answer = question.executeQuery()) {
            return !answer.next();
        }
    }

    private static String millis(long nanos) {
        return "%.0f".formatted(nanos / 1e6);
    }
}
