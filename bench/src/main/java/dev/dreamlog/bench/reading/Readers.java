package dev.dreamlog.bench.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.dreamlog.bench.installation.Node;
import dev.dreamlog.bench.load.Line;

/** People who ask a node the same thing again as soon as they have their answer. */
record Readers(Node node, int many) {

    /** How many answers a second they get; any other than 200 fails the whole. */
    double rateOf(byte[] request, Duration length) throws Exception {
        long start = System.nanoTime();
        long end = start + length.toNanos();
        List<Future<Integer>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < many; i++) {
                all.add(threads.submit(() -> read(request, end)));
            }
            long answers = 0;
            for (Future<Integer> one : all) {
                answers += one.get();
            }
            return answers * 1e9 / (System.nanoTime() - start);
        }
    }

    private int read(byte[] request, long end) throws IOException {
        int answers = 0;
        try (Line line = new Line(node.url())) {
            for (; System.nanoTime() < end; answers++) {
                line.send(request).expect(200);
            }
        }
        return answers;
    }
}
