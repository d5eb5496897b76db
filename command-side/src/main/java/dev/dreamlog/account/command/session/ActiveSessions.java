package dev.dreamlog.account.command.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.Role;

/**
 * Knows which sessions and keys stand. PostgreSQL decides; what it said is believed for a few seconds, so that a revoked
 * session is shut out soon without a look-up for every request.
 */
@Component
public class ActiveSessions {

    static final Duration BELIEVED = Duration.ofSeconds(5);
    private static final int MANY = 10_000;

    private final Map<UUID, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong ends = new AtomicLong();
    private final Function<UUID, Optional<Role>> lookUp;
    private final LongSupplier nanos;

    @Autowired
    ActiveSessions(List<Standing> sorts) {
        this(id -> sorts.stream().flatMap(sort -> sort.roleIn(id).stream()).findFirst(), System::nanoTime);
    }

    ActiveSessions(Function<UUID, Optional<Role>> lookUp, LongSupplier nanos) {
        this.lookUp = lookUp;
        this.nanos = nanos;
    }

    /** The role of the account whose session or key it is; empty when that ended or never was. */
    public Optional<Role> roleIn(UUID session) {
        long now = nanos.getAsLong();
        Known before = known.get(session);
        return before != null && before.isFresh(now) ? before.role() : ask(session, now);
    }

    private Optional<Role> ask(UUID session, long now) {
        long endsBefore = ends.get();
        Known told = new Known(lookUp.apply(session), now);
        if (known.size() >= MANY) {
            known.values().removeIf(one -> !one.isFresh(now));
        }
        known.put(session, told);
        // Somebody was shut out meanwhile, and the answer may be older than that.
        if (ends.get() != endsBefore) {
            known.remove(session, told);
        }
        return told.role();
    }

    /** Whether somebody who was let in by it may stay. */
    public boolean stands(UUID session) {
        return roleIn(session).isPresent();
    }

    /** This node learns of an end at once; the others within {@link #BELIEVED}. */
    public void forget(UUID session) {
        ends.incrementAndGet();
        known.remove(session);
    }

    /** Roles have changed; what is known of everybody is asked anew. */
    public void forgetAll() {
        ends.incrementAndGet();
        known.clear();
    }

    private record Known(Optional<Role> role, long since) {

        boolean isFresh(long now) {
            return now - since < BELIEVED.toNanos();
        }
    }
}
