package dev.dreamlog.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many who do something at the same moment. */
public final class Crowd {

    private Crowd() {}

    /** What came of each. */
    public static <T> List<T> atOnce(int times, IntFunction<Callable<T>> task) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> one : crowd.invokeAll(IntStream.range(0, times).mapToObj(task).toList())) {
                results.add(one.get());
            }
        }
        return results;
    }
}
