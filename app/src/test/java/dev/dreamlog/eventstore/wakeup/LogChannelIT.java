package dev.dreamlog.eventstore.wakeup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dreamlog.testing.FreshDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes as far as waking each other goes, over a real PostgreSQL. */
class LogChannelIT {

    private static final String LISTENERS = "datname = current_database() and query like 'listen%'";
    private static final String OTHERS = "datname = current_database() and pid <> pg_backend_pid()";

    private final DataSource database = FreshDatabase.create();
    private final NodeAsleep here = new NodeAsleep(database);
    private final NodeAsleep there = new NodeAsleep(database);

    @BeforeEach
    void bothListen() {
        here.start();
        there.start();
        Awaitility.await().until(() -> here.rings.get() == 1 && there.rings.get() == 1);
    }

    @AfterEach
    void stop() throws SQLException {
        here.close();
        there.close();
    }

    @Test
    void a_node_hears_the_others_and_not_itself() {
        here.announcer.announce();
        Awaitility.await().until(() -> there.rings.get() == 2);
        there.announcer.announce();
        Awaitility.await().until(() -> here.rings.get() == 2);
        assertThat(there.rings).hasValue(2);
    }

    @Test
    void whoever_could_not_listen_for_a_while_rings_for_what_was_missed_and_goes_on() throws SQLException {
        assertThat(terminate(LISTENERS)).isEqualTo(2);
        Awaitility.await().until(() -> here.rings.get() == 2 && there.rings.get() == 2);
        here.announcer.announce();
        Awaitility.await().until(() -> there.rings.get() == 3);
    }

    @Test
    void whoever_could_not_call_for_a_while_calls_again() throws SQLException {
        here.announcer.announce();
        Awaitility.await().until(() -> there.rings.get() == 2);
        assertThat(terminate(OTHERS)).isEqualTo(3);
        Awaitility.await().until(() -> there.rings.get() == 3);
        Awaitility.await().until(() -> {
            here.announcer.announce();
            return there.rings.get() > 3;
        });
    }

    @Test
    void silence_is_not_taken_for_a_broken_line() {
        Awaitility.await().until(() -> count("wait_event = 'ClientRead' and query = 'select' and " + OTHERS) == 2);
        here.announcer.announce();
        Awaitility.await().until(() -> there.rings.get() == 2);
    }

    @Test
    void a_node_that_stops_leaves_no_connection_behind() throws SQLException {
        here.announcer.announce();
        Awaitility.await().until(() -> there.rings.get() == 2);
        here.close();
        there.close();
        Awaitility.await().until(() -> count(OTHERS) == 0);
    }

    private int terminate(String which) throws SQLException {
        return ask("select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity where " + which);
    }

    private int count(String which) throws SQLException {
        return ask("select count(*) from pg_stat_activity where " + which);
    }

    private int ask(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Counts how often it is rung. */
    private static final class NodeAsleep implements AutoCloseable {

        final AtomicInteger rings = new AtomicInteger();
        final Announcer announcer;
        private final LogChannel channel;
        private final Listener listener;

        NodeAsleep(DataSource database) {
            WakeUp wakeUp = new WakeUp();
            wakeUp.register(rings::incrementAndGet);
            channel = new LogChannel(database);
            announcer = new Announcer(channel);
            listener = new Listener(channel, wakeUp);
        }

        void start() {
            announcer.start();
            listener.start();
        }

        @Override
        public void close() throws SQLException {
            listener.close();
            announcer.close();
            channel.close();
        }
    }
}
