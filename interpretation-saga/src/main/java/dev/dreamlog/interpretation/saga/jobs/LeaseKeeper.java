package dev.dreamlog.interpretation.saga.jobs;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends the work on jobs that are not this node's any more: called off, done by others, or taken over while this node
 * was thought dead. As long as there is something in hand it looks at those rows twice a second, all in one query.
 */
@Component
final class LeaseKeeper implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);
    private static final long LOOK_MILLIS = 500;

    private final JdbcClient jdbc;
    private final Set<Lease> inHand = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("lease-keeper").daemon().factory());

    @SuppressWarnings("FutureReturnValueIgnored") // it looks until it is destroyed
    LeaseKeeper(JdbcClient jdbc) {
        this.jdbc = jdbc;
        watch.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Works on the calling thread, which is interrupted when the job is lost. What it did then counts for nothing. */
    <T> Optional<T> whileOurs(String key, long fence, Supplier<T> work) {
        Lease lease = new Lease(key, fence);
        inHand.add(lease);
        try {
            Optional<T> done = lostOf(List.of(lease)).isEmpty() ? Optional.of(work.get()) : Optional.empty();
            return lease.end() ? done : Optional.empty();
        } catch (RuntimeException e) {
            if (lease.end()) {
                throw e;
            }
            return Optional.empty();
        } finally {
            inHand.remove(lease);
        }
    }

    /** How many jobs this node has in hand. */
    int load() {
        return inHand.size();
    }

    /** While nobody can be asked, nobody else can take a job either. */
    private void look() {
        List<Lease> leases = List.copyOf(inHand);
        if (leases.isEmpty()) {
            return;
        }
        try {
            lostOf(leases).forEach(lease -> {
                LOG.info("Job {} is not ours any more: its call is ended", lease.key());
                lease.lose();
            });
        } catch (RuntimeException e) {
            LOG.debug("The leases could not be looked at", e);
        }
    }

    private List<Lease> lostOf(Collection<Lease> leases) {
        Map<String, Long> fences = new HashMap<>();
        jdbc.sql("""
                select task_instance, version from saga.model_job
                where task_instance in (:keys) and picked and not called_off""")
                .param("keys", leases.stream().map(Lease::key).toList())
                .query(row -> {
                    fences.put(row.getString("task_instance"), row.getLong("version"));
                });
        return leases.stream().filter(lease -> !Objects.equals(fences.get(lease.key()), lease.fence())).toList();
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }
}
