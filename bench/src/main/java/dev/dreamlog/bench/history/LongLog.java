package dev.dreamlog.bench.history;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Installation;
import dev.dreamlog.bench.installation.Node;
import dev.dreamlog.bench.report.Pairs;
import dev.dreamlog.bench.seeding.SeededLog;

/** A log to be read, and a node that has nothing else to do. */
final class LongLog {

    /** Of the node that reads: little, so that a reader who kept what it has read would not come to the end. */
    static final int HEAP_MB = 384;
    /** Until nothing gets faster by being done again. */
    static final int WARM_UPS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private LongLog() {}

    /** @return how many events there are now */
    static long grow(Database database, long more) throws SQLException, GeneralSecurityException {
        return SeededLog.write(database, more).events();
    }

    static Node reader(Installation installation, String name, Database database)
            throws IOException, InterruptedException {
        return installation.nodeWith(LogReading.class, List.of("-Xmx" + HEAP_MB + "m"), name, database,
                "dreamlog.roles=command");
    }

    /** Cursor and replay in turn, so many times. */
    static Pairs pairs(Node node, int count) throws IOException, InterruptedException {
        Pairs pairs = new Pairs();
        for (int i = 0; i < count; i++) {
            pairs.add(read(node, LogReading.CURSOR), read(node, LogReading.REPLAY));
        }
        return pairs;
    }

    /** @return events a second */
    static double read(Node node, String way) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(node.url().resolve(way)).timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(answer + ": " + answer.body());
            }
            return Double.parseDouble(answer.body());
        }
    }
}
