package dev.dreamlog.eventstore.wakeup;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Rings everybody on this node who waits for new events. Ringing once too often costs a query, no more. */
public final class WakeUp {

    private final Set<Runnable> sleepers = ConcurrentHashMap.newKeySet();

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
