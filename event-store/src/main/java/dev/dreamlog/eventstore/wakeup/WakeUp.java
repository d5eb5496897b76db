package dev.dreamlog.eventstore.wakeup;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Rings everybody on this node who waits for new events: the first time at once, and then only now and then, as long as
 * there is more. Whoever is rung for each of a thousand events reads them one by one, and takes the processors from those
 * who write them.
 */
public final class WakeUp {

    private static final Duration BETWEEN_RINGS = Duration.ofMillis(2);

    private enum State {
        QUIET, HAS_RUNG, MUST_RING_AGAIN
    }

    private final Set<Runnable> sleepers = ConcurrentHashMap.newKeySet();
    private final Runnable otherNodes;
    private final AtomicLong rings = new AtomicLong();
    private final AtomicReference<State> state = new AtomicReference<>(State.QUIET);

    /** For a node that is the only one. */
    public WakeUp() {
        this(() -> {});
    }

    /**
     * For one of several nodes.
     *
     * @param otherNodes passes the word on; called by whoever commits, so it must not wait for anything
     */
    public WakeUp(Runnable otherNodes) {
        this.otherNodes = otherNodes;
    }

    /** This node has committed events. */
    public void committed() {
        signal();
        otherNodes.run();
    }

    /** There may be new events, whoever wrote them. */
    public void signal() {
        rings.incrementAndGet();
        State before = state.getAndUpdate(now -> now == State.QUIET ? State.HAS_RUNG : State.MUST_RING_AGAIN);
        if (before == State.QUIET) {
            sleepers.forEach(Runnable::run);
            Thread.startVirtualThread(this::ringUntilThereIsNoMore);
        }
    }

    private void ringUntilThereIsNoMore() {
        pause();
        while (!state.compareAndSet(State.HAS_RUNG, State.QUIET)) {
            state.set(State.HAS_RUNG);
            sleepers.forEach(Runnable::run);
            pause();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(BETWEEN_RINGS.toNanos());
    }

    /** How often there was reason to ring so far; when this has not changed, nothing is known to have happened. */
    long rings() {
        return rings.get();
    }

    /** Must not wait for anything. */
    public void register(Runnable sleeper) {
        sleepers.add(sleeper);
    }

    public void unregister(Runnable sleeper) {
        sleepers.remove(sleeper);
    }
}
