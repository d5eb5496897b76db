package dev.dreamlog.interpretation.saga.work;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.dreamlog.interpretation.interpreter.Listener;

/**
 * Passes words on without keeping the model waiting. What is not heard yet waits here, and is never more than one
 * answer may be long.
 */
final class Aside implements Listener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Aside.class);

    private final ExecutorService line = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("aside").factory());
    private Listener listener = Listener.NOBODY;

    /** @param seat asked in the line too: taking a seat may last */
    Aside(Supplier<Listener> seat) {
        pass(_ -> listener = seat.get());
    }

    @Override
    public void chunk(String text) {
        pass(to -> to.chunk(text));
    }

    @Override
    public void again() {
        pass(Listener::again);
    }

    private void pass(Consumer<Listener> words) {
        try {
            line.execute(() -> tell(words));
        } catch (RejectedExecutionException _) {
            // Whoever failed once hears no more.
        }
    }

    private void tell(Consumer<Listener> words) {
        try {
            words.accept(listener);
        } catch (RuntimeException e) {
            LOG.debug("A listener failed and hears no more of this answer", e);
            line.shutdownNow();
        }
    }

    /** What was said is still passed on; nobody waits for it. */
    @Override
    public void close() {
        pass(Listener::end);
        line.shutdown();
    }
}
