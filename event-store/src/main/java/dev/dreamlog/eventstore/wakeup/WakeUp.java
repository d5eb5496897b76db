package dev.dreamlog.eventstore.wakeup;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Rings everybody on this node who waits for new events. Ringing once too often costs a query, no more. */
public final class WakeUp {

    private final Set<Runnable> sleepers = ConcurrentHashMap.newKeySet();
    private final Runnable otherNodes;

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
        sleepers.forEach(Runnable::run);
    }

    void register(Runnable sleeper) {
        sleepers.add(sleeper);
    }

    void unregister(Runnable sleeper) {
        sleepers.remove(sleeper);
    }
}
