package dev.dreamlog.interpretation.saga.jobs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** Takes what it is given and does not come to an end until it may. */
final class HesitantWorker implements Worker {

    final List<ModelJob> taken = new CopyOnWriteArrayList<>();
    final List<Long> fences = new CopyOnWriteArrayList<>();
    final List<ModelJob> interrupted = new CopyOnWriteArrayList<>();
    final List<ModelJob> broughtHome = new CopyOnWriteArrayList<>();
    final Semaphore mayEnd = new Semaphore(0);

    @Override
    public Runnable work(ModelJob job, long fence) {
        fences.add(fence);
        taken.add(job);
        try {
            mayEnd.acquire();
        } catch (InterruptedException _) {
            interrupted.add(job);
            mayEnd.acquireUninterruptibly();
            throw new IllegalStateException("interrupted");
        }
        return () -> broughtHome.add(job);
    }
}
