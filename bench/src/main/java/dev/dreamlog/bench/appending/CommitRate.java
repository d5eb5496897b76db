package dev.dreamlog.bench.appending;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.dreamlog.bench.installation.Database;

/** How often a second writers commit one event row each, with nothing else to do. */
record CommitRate(Database database, EventRow row) {

    /** Each slice begins with an empty table and with nothing left to write for PostgreSQL. */
    double of(Way way, int writers, Duration length) throws Exception {
        database.execute("truncate " + way.table() + " restart identity cascade");
        database.execute("checkpoint");
        CyclicBarrier together = new CyclicBarrier(writers);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            Callable<Double> writer = () -> write(way, together, length);
            double sum = 0;
            for (Future<Double> one : threads.invokeAll(Collections.nCopies(writers, writer))) {
                sum += one.get();
            }
            return sum;
        }
    }

    private double write(Way way, CyclicBarrier together, Duration length) throws Exception {
        try (Connection connection = database.connect();
                PreparedStatement insertion = row.insertion(connection, way)) {
            connection.setAutoCommit(false);
            together.await();
            long start = System.nanoTime();
            long commits = 0;
            for (; System.nanoTime() - start < length.toNanos(); commits++) {
                EventRow.append(insertion);
                connection.commit();
            }
            return commits * 1e9 / (System.nanoTime() - start);
        }
    }
}
