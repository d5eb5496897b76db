package dev.dreamlog.bench.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

import dev.dreamlog.bench.installation.Dreamer;
import dev.dreamlog.bench.installation.Node;
import dev.dreamlog.bench.load.Line;
import dev.dreamlog.bench.load.Pace;
import dev.dreamlog.bench.report.Distribution;

/** People at open connections, each of whom does now this and now that. */
final class Mixture implements AutoCloseable {

    private final Posts posts;
    private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>();

    Mixture(Node node, Posts posts, int people) throws IOException {
        this.posts = posts;
        for (int i = 0; i < people; i++) {
            lines.add(new Line(node.url()));
        }
    }

    Result drive(Pace pace, Duration length) throws Exception {
        Result result = new Result(new EnumMap<>(Request.class), new AtomicLong(), length);
        for (Request request : Request.values()) {
            result.times.put(request, new Distribution());
        }
        pace.drive(length, (_, due) -> {
            Line line = lines.take();
            try {
                make(Request.any(ThreadLocalRandom.current()), line, due, result);
            } finally {
                lines.add(line);
            }
        });
        return result;
    }

    private void make(Request request, Line line, long due, Result result) {
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        Dreamer dreamer = posts.dreamers().get(chance.nextInt(posts.dreamers().size()));
        try {
            line.send(request.by(dreamer, posts.posts(), chance)).expect(request.expected());
            result.of(request).record(System.nanoTime() - due);
        } catch (IOException e) {
            if (result.failed.getAndIncrement() == 0) {
                System.err.println(request.title() + ": " + e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Line line : lines) {
            line.close();
        }
    }

    /** How long each kind took from when it was due; and how many were refused or not answered. */
    record Result(Map<Request, Distribution> times, AtomicLong failed, Duration length) {

        Distribution of(Request request) {
            return Objects.requireNonNull(times.get(request));
        }

        double perSecond() {
            return all().count() / (length.toNanos() / 1e9);
        }

        long errors() {
            return failed.get();
        }

        Distribution all() {
            return times.values().stream().reduce(new Distribution(), Distribution::and);
        }
    }
}
