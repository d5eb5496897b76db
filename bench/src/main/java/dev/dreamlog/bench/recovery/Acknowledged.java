package dev.dreamlog.bench.recovery;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Dreamer;
import dev.dreamlog.bench.installation.Node;

/** Records dreams over HTTP until the node answers no more, and remembers which ones were acknowledged, and when. */
final class Acknowledged implements AutoCloseable {

    private static final int WRITERS = 4;
    /** Slow enough that the archive gets files because time is over, and not because they are full: the worst case. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Queue<Dream> dreams = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);

    static Acknowledged by(Node node) throws IOException, InterruptedException {
        Acknowledged all = new Acknowledged();
        for (int i = 0; i < WRITERS; i++) {
            Dreamer dreamer = Dreamer.join(node);
            all.threads.execute(() -> all.write(dreamer, node));
        }
        return all;
    }

    private void write(Dreamer dreamer, Node node) {
        try {
            while (true) {
                dreams.add(new Dream(dreamer.record(node), System.nanoTime()));
                Thread.sleep(PAUSE);
            }
        } catch (IOException _) {
            // It is gone.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    int count() {
        return dreams.size();
    }

    /** Those that a database does not know. */
    Lost lostIn(Database database, long disaster) throws SQLException {
        int lost = 0;
        long first = disaster;
        for (Dream dream : dreams) {
            if (database.ask("select count(*) from eventstore.domain_event where aggregate_identifier = '" + dream.id
                    + "'").equals("0")) {
                lost++;
                first = Math.min(first, dream.at);
            }
        }
        return new Lost(lost, Duration.ofNanos(disaster - first));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private record Dream(UUID id, long at) {}

    /**
     * What nobody will see again.
     *
     * @param age of the first of them when disaster struck
     */
    record Lost(int dreams, Duration age) {}
}
