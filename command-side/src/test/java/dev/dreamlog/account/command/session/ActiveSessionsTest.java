package dev.dreamlog.account.command.session;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.Role;

import static org.assertj.core.api.Assertions.assertThat;

class ActiveSessionsTest {

    private static final UUID SESSION = UUID.fromString("01934c3e-0000-7000-8000-00000000c001");
    private final AtomicReference<Optional<Role>> truth = new AtomicReference<>(Optional.of(Role.USER));
    private final AtomicInteger lookUps = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private final ActiveSessions sessions = new ActiveSessions(_ -> {
        lookUps.incrementAndGet();
        return truth.get();
    }, nanos::get);

    @Test
    void the_database_is_not_asked_for_every_request() {
        sessions.roleIn(SESSION);
        sessions.roleIn(SESSION);
        assertThat(lookUps).hasValue(1);
    }

    @Test
    void an_end_is_noticed_within_five_seconds() {
        sessions.roleIn(SESSION);
        truth.set(Optional.empty());
        nanos.set(ActiveSessions.BELIEVED.toNanos() - 1);
        assertThat(sessions.roleIn(SESSION)).contains(Role.USER);
        nanos.set(ActiveSessions.BELIEVED.toNanos());
        assertThat(sessions.roleIn(SESSION)).isEmpty();
    }

    @Test
    void an_end_on_this_node_is_noticed_at_once() {
        sessions.roleIn(SESSION);
        truth.set(Optional.empty());
        sessions.forget(SESSION);
        assertThat(sessions.roleIn(SESSION)).isEmpty();
    }

    @Test
    void what_was_being_looked_up_when_it_ended_is_not_believed() {
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        ActiveSessions slow = new ActiveSessions(_ -> {
            Optional<Role> told = truth.get();
            meanwhile.get().run();
            return told;
        }, nanos::get);
        meanwhile.set(() -> {
            truth.set(Optional.empty());
            slow.forget(SESSION);
        });
        slow.roleIn(SESSION);
        assertThat(slow.roleIn(SESSION)).isEmpty();
    }

    @Test
    void a_role_taken_away_on_this_node_is_gone_at_once() {
        sessions.roleIn(SESSION);
        truth.set(Optional.of(Role.AUDITOR));
        sessions.forgetAll();
        assertThat(sessions.roleIn(SESSION)).contains(Role.AUDITOR);
    }
}
