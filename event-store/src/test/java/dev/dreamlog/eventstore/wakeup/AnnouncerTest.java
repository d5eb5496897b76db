package dev.dreamlog.eventstore.wakeup;

import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AnnouncerTest {

    private final Semaphore begun = new Semaphore(0);
    private final Semaphore mayEnd = new Semaphore(0);
    private final Announcer announcer = new Announcer(() -> {
        begun.release();
        mayEnd.acquireUninterruptibly();
    });
    private final Announcer unlucky = new Announcer(() -> {
        begun.release();
        throw new SQLException("the database is away");
    });

    @BeforeEach
    void start() {
        announcer.start();
        unlucky.start();
    }

    @AfterEach
    void stop() {
        mayEnd.release(1_000);
        announcer.close();
        unlucky.close();
    }

    @Test
    void whatever_is_committed_during_a_call_makes_one_more_call() throws InterruptedException {
        announcer.announce();
        assertBegun(1);
        for (int i = 0; i < 1_000; i++) {
            announcer.announce();
        }
        mayEnd.release(2);
        assertBegun(1);
        announcer.announce();
        assertBegun(1);
        assertThat(begun.availablePermits()).isZero();
    }

    @Test
    void a_call_that_fails_is_forgotten_and_the_next_one_made() throws InterruptedException {
        unlucky.announce();
        assertBegun(1);
        unlucky.announce();
        assertBegun(1);
    }

    private void assertBegun(int calls) throws InterruptedException {
        assertThat(begun.tryAcquire(calls, 10, TimeUnit.SECONDS)).isTrue();
    }
}
