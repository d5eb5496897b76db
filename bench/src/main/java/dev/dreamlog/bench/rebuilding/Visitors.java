package dev.dreamlog.bench.rebuilding;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

import dev.dreamlog.bench.installation.Dreamer;
import dev.dreamlog.bench.installation.Node;
import dev.dreamlog.bench.load.Line;
import dev.dreamlog.bench.load.Pace;
import dev.dreamlog.bench.report.Distribution;

/** People with a journal of some pages who look into it now and then, at random moments. */
final class Visitors {

    static final double PER_SECOND = 100;
    private static final int PEOPLE = 8;
    private static final int DREAMS = 30;
    private static final Duration VISIT = Duration.ofSeconds(1);
    private static final int VISITS = 10;

    private final List<byte[]> requests = new ArrayList<>();
    private final Node node;

    private Visitors(Node node) {
        this.node = node;
    }

    static Visitors of(Node node) throws IOException, InterruptedException {
        Visitors visitors = new Visitors(node);
        for (int i = 0; i < PEOPLE; i++) {
            Dreamer dreamer = Dreamer.join(node);
            for (int dream = 0; dream < DREAMS; dream++) {
                dreamer.record(node);
            }
            visitors.requests.add(dreamer.request("GET", "/api/v1/journal", ""));
        }
        return visitors;
    }

    void warmUp() throws Exception {
        for (int i = 0; i < 3; i++) {
            come();
        }
    }

    /** For a while. */
    Distribution come() throws Exception {
        Distribution times = new Distribution();
        for (int i = 0; i < VISITS; i++) {
            come(times);
        }
        return times;
    }

    /** For as long as something else takes, beside it. */
    Distribution comeUntil(Callable<?> done) throws Exception {
        Distribution times = new Distribution();
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> other = thread.submit(done);
            while (!other.isDone()) {
                come(times);
            }
            other.get();
        }
        return times;
    }

    /** On connections that are open already, and not for so long that the node would have closed them. */
    private void come(Distribution times) throws Exception {
        BlockingQueue<Line> free = new LinkedBlockingQueue<>();
        for (int i = 0; i < PEOPLE; i++) {
            free.add(new Line(node.url()));
        }
        Pace.atRandom(PER_SECOND).drive(VISIT, (number, due) -> {
            Line line = free.take();
            line.send(requests.get(number % PEOPLE)).expect(200);
            free.add(line);
            times.record(System.nanoTime() - due);
        });
        for (Line line : free) {
            line.close();
        }
    }
}
