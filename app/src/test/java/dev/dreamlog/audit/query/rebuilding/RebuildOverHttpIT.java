package dev.dreamlog.audit.query.rebuilding;

import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.contract.api.ConsistencyToken;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.EventStream.Event;
import dev.dreamlog.testing.Listener;

import static org.assertj.core.api.Assertions.assertThat;

/** What an auditor has done to a projection, and sees of it. */
class RebuildOverHttpIT extends Rebuilding {

    private static final String JOURNAL = "/audit/projections/dream.journal";
    private static final String PASSWORD = "told once more from the start";

    @LocalServerPort
    private int port;
    @Autowired
    private Registration registration;
    private Caller auditor = new Caller("");

    @BeforeEach
    void an_auditor_signs_in() {
        String email = UUID.randomUUID() + "@example.org";
        Caller stranger = new Caller("http://localhost:" + port);
        stranger.joined(email, PASSWORD);
        registration.grant(registration.accountOf(email).orElseThrow(), Role.AUDITOR);
        auditor = stranger.signedIn(email, PASSWORD);
    }

    @Test
    void a_rebuild_is_followed_until_its_end_and_whoever_has_seen_that_need_not_come_back() {
        record("one");
        await("dream.journal");
        assertThat(auditor.post(JOURNAL + "/rebuild", "").hasStatus(202).header("Location"))
                .isEqualTo("/api/v1" + JOURNAL);
        try (Listener listener = new Listener(auditor, JOURNAL + "/rebuild/events")) {
            Awaitility.await().until(() -> !listener.heard("end").isEmpty());
            Event end = listener.heard().getLast();
            assertThat(listener.heard()).extracting(Event::name).filteredOn(name -> !name.equals("progress"))
                    .containsExactly("end");
            assertThat(end.at("/state")).isEqualTo("DONE");
            assertThat(end.data().at("/position").asLong()).isEqualTo(end.data().at("/lastPosition").asLong());
            assertThat(end.data().at("/comparison/rows").asLong()).isPositive();
            assertThat(end.data().at("/comparison/differences").isArray()).isTrue();
            auditor.with("Last-Event-ID", end.id()).get(JOURNAL + "/rebuild/events").hasStatus(204);
        }
        auditor.with("Last-Event-ID", "none").get(JOURNAL + "/rebuild/events").hasStatus(400);
        assertThat(auditor.get(JOURNAL).json().at("/rebuild/eventsPerSecond").isNumber()).isTrue();
    }

    @Test
    void a_verification_runs_alone_can_be_called_off_and_leaves_its_result() {
        assertThatItIsNoted(auditor.post(JOURNAL + "/verification", "").hasStatus(202), "projection-verification");
        awaitEnd("dream.journal", Work.VERIFICATION, "DONE");
        assertThat(auditor.get(JOURNAL).json().at("/verification/comparison/equal").isBoolean()).isTrue();
        try (RebuildLock _ = RebuildLock.take(dataSource, "dream.journal").orElseThrow()) {
            assertThat(auditor.post(JOURNAL + "/verification", "").hasStatus(409).at("/code"))
                    .isEqualTo("rebuild-in-progress");
            journal.started(new Task("dream.journal", Work.VERIFICATION));
            auditor.delete(JOURNAL + "/verification").hasStatus(204);
            assertThatItIsNoted(auditor.delete(JOURNAL + "/verification").hasStatus(204),
                    "projection-verification-cancelled");
            assertThat(auditor.get(JOURNAL).at("/verification/state")).isEqualTo("CANCELLED");
        }
        auditor.get("/audit/projections/no.such/verification/events").hasStatus(404);
    }

    /** Whoever names the write is told of it. */
    private void assertThatItIsNoted(Caller.Answer write, String operation) {
        long position = ConsistencyToken.decode(write.header(ConsistencyToken.HEADER)).orElseThrow().position();
        assertThat(auditor.get("/audit/events?limit=100&type=audit.read&after=" + (position - 20)).hasStatus(200).json()
                .at("/items").valueStream().map(event -> event.at("/payload/operation").asString()))
                .contains(operation);
    }
}
