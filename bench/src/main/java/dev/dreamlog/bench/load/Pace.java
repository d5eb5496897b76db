package dev.dreamlog.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** When requests are made. */
public interface Pace {

    /** One request. */
    interface Turn {

        /** @param due the moment of {@link System#nanoTime()} at which it should have been made */
        void take(int number, long due) throws Exception;
    }

    /** Returns when all requests of this time are done; the first that failed fails the whole. */
    void drive(Duration length, Turn turn) throws Exception;

    /** Each writer makes its next request when the last one is answered. */
    static Pace atFullSpeed(int writers) {
        return (length, turn) -> {
            long end = System.nanoTime() + length.toNanos();
            AtomicInteger number = new AtomicInteger();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < writers; i++) {
                    all.add(threads.submit(() -> {
                        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                            turn.take(number.getAndIncrement(), now);
                        }
                        return null;
                    }));
                }
                joinAll(all);
            }
        };
    }

    /**
     * Requests fall due at random moments, as people come, and are made whether earlier ones are answered or not: a
     * pause of the server is felt by everybody who came during it (no coordinated omission).
     */
    static Pace atRandom(double perSecond) {
        return (length, turn) -> {
            Random chance = new Random(8);
            long end = System.nanoTime() + length.toNanos();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> all = new ArrayList<>();
                long next = System.nanoTime();
                for (int number = 0; next < end; number++) {
                    next += (long) (-Math.log(1 - chance.nextDouble()) / perSecond * 1e9);
                    while (System.nanoTime() - next < 0) {
                        LockSupport.parkNanos(next - System.nanoTime());
                    }
                    int mine = number;
                    long due = next;
                    all.add(threads.submit(() -> {
                        turn.take(mine, due);
                        return null;
                    }));
                }
                joinAll(all);
            }
        };
    }

    private static void joinAll(List<Future<?>> all) throws Exception {
        for (Future<?> one : all) {
            one.get();
        }
    }
}
