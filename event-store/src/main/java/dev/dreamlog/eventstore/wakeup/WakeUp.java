package dev.dreamlog.eventstore.wakeup;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Rings everybody on this node who waits for new events. Ringing once too often costs a query, no more. */
public final class WakeUp {

    private final Set<Runnable> sleepers = ConcurrentHashMap.newKeySet();
    private final Runnable otherNodes;
    private final AtomicLong rings = new AtomicLong();

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
        sleepers.forEach(Runnable::run);
    }

    /** How often it rang so far; when this has not changed, nothing is known to have happened. */
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
