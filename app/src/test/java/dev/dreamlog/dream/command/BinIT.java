package dev.dreamlog.dream.command;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.contract.command.SingleWrites;
import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The bin is emptied of what has lain there for long, and of nothing else. */
@DreamlogTest
class BinIT {

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ThrownAway thrownAway;
    @Autowired
    private SingleWrites writes;
    private Caller ada = new Caller("");

    @BeforeEach
    void join() {
        ada = new Caller("http://127.0.0.1:" + port).joined(UUID.randomUUID() + "@example.org",
                "a long enough pass-phrase 1");
    }

    @Test
    void a_dream_in_the_bin_is_forgotten_after_thirty_days_and_one_that_was_restored_is_not() {
        String thrownAway = deleted();
        String restored = deleted();
        ada.post("/dreams/" + restored + "/restoration", "").hasStatus(200);

        emptyTheBinAfter(DreamDeleted.KEPT.minusHours(1));
        assertThat(lastEventOf(thrownAway)).isEqualTo("dream.deleted by " + ada.get("/accounts/me").at("/id"));

        emptyTheBinAfter(DreamDeleted.KEPT.plusHours(1));
        assertThat(lastEventOf(thrownAway)).isEqualTo("dream.erased by system:bin");
        assertThat(lastEventOf(restored)).startsWith("dream.restored");
        ada.post("/dreams/" + thrownAway + "/restoration", "").hasStatus(404);
        Awaitility.await().until(() -> ada.get("/journal/bin").json().at("/items").isEmpty());
    }

    private void emptyTheBinAfter(Duration wait) {
        new Bin().emptyTheBin(thrownAway, writes, Clock.offset(Clock.systemUTC(), wait)).executeRecurringly(null, null);
    }

    private String deleted() {
        String dream = ada.post("/dreams", Map.of("text", "I dreamt that I was dreaming.")).hasStatus(201).at("/id");
        ada.with("If-Match", "\"1\"").delete("/dreams/" + dream).hasStatus(204);
        return dream;
    }

    private String lastEventOf(String dream) {
        return jdbc.sql("""
                select payload_type || ' by ' || (meta_data ->> 'actor') from eventstore.domain_event
                 where aggregate_identifier = :dream order by sequence_number desc limit 1""")
                .param("dream", dream).query(String.class).single();
    }
}
