package dev.dreamlog.interpretation.query.live;

import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.DreamlogTest;
import dev.dreamlog.testing.EventStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may follow an interpretation, what is said to others, and what there is to follow when all is over. */
@DreamlogTest
class StreamDoorsIT {

    private static final String PASSWORD = "reading along with you";

    @LocalServerPort
    private int port;
    private Caller stranger = new Caller("");
    private Caller ada = stranger;
    private Answer dream;
    private String events = "";

    @BeforeEach
    void anInterpretationHasEnded() {
        stranger = new Caller("http://localhost:" + port);
        ada = joined();
        dream = ada.post("/dreams", Map.of("text", "I was flying over the sea until I fell.")).hasStatus(201);
        events = asked(Map.of("tradition", "JUNGIAN")) + "/events";
    }

    @Test
    void who_comes_when_all_is_over_gets_the_result_at_once() {
        try (EventStream stream = ada.follow(events)) {
            Awaitility.await().until(stream::hasEnded);
            assertThat(stream.names()).containsExactly("state", "result");
            assertThat(stream.events().getFirst().at("/state")).isEqualTo("COMPLETED");
            assertThat(stream.events().getFirst().data().has("result")).isFalse();
            assertThat(stream.last().data()).isEqualTo(ada.get(events.replace("/events", "")).json());
            assertThat(header(stream, "Content-Type")).isEqualTo("text/event-stream");
            assertThat(header(stream, "Cache-Control")).isEqualTo("private, no-store");
            assertThat(header(stream, "X-Accel-Buffering")).isEqualTo("no");
            assertThat(header(stream, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(stream, "ETag")).isEmpty();
        }
    }

    @Test
    void who_has_seen_the_state_gets_the_result_only_and_then_nothing_more() {
        String state;
        try (EventStream stream = ada.follow(events)) {
            Awaitility.await().until(stream::hasEnded);
            state = stream.events().getFirst().id();
        }
        try (EventStream stream = ada.with("Last-Event-ID", state).follow(events)) {
            Awaitility.await().until(stream::hasEnded);
            assertThat(stream.last().name()).isEqualTo("result");
            assertThat(ada.with("Last-Event-ID", stream.last().id()).get(events).hasStatus(204)
                    .header("Cache-Control")).isEqualTo("private, no-store");
        }
    }

    @Test
    void who_has_seen_another_end_than_there_is_gets_this_one() {
        try (EventStream stream = ada.with("Last-Event-ID", "999.end").follow(events)) {
            Awaitility.await().until(stream::hasEnded);
            assertThat(stream.last().name()).isEqualTo("result");
        }
    }

    @Test
    void only_the_dreamer_may_listen() {
        assertThat(stranger.get(events).hasStatus(401).at("/code")).isEqualTo("unauthenticated");
        assertThat(joined().get(events).hasStatus(404).at("/code")).isEqualTo("not-found");
        ada.get("/interpretations/" + UUID.randomUUID() + "/events").hasStatus(404);
        ada.get("/interpretations/nonsense/events").hasStatus(404);
    }

    @Test
    void a_dream_in_the_bin_has_nothing_to_follow() {
        ada.with("If-Match", dream.header("ETag")).delete("/dreams/" + dream.at("/id")).hasStatus(204);
        ada.get(events).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "nonsense", "1.2.3", "1.2.3.4.5.99999999999", "1 end"})
    void an_event_id_that_is_none_of_ours_is_refused(String id) {
        Answer refused = ada.with("Last-Event-ID", id).get(events).hasStatus(400);
        assertThat(refused.at("/code")).isEqualTo("bad-event-id");
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void who_does_not_take_events_is_told_so() {
        assertThat(ada.with("Accept", "application/json").get(events).hasStatus(406).at("/code"))
                .isEqualTo("not-acceptable");
        ada.with("Accept", "text/event-stream").get(events).hasStatus(200);
        assertThat(joined().with("Accept", "text/event-stream").get(events).hasStatus(404).header("Content-Type"))
                .isEqualTo("application/problem+json");
    }

    @Test
    void who_asks_for_the_head_only_is_not_kept() {
        Answer head = ada.call("HEAD", events, null).hasStatus(200);
        assertThat(head.header("Content-Type")).isEqualTo("text/event-stream");
        ada.call("POST", events, Map.of()).hasStatus(405);
    }

    @Test
    void a_wish_to_wait_that_makes_no_sense_is_passed_over() {
        Answer answer = ada.with("Prefer", "wait=soon").get(events.replace("/events", "")).hasStatus(200);
        assertThat(answer.header("Preference-Applied")).isEmpty();
    }

    private String asked(Map<String, String> wish) {
        Answer end = ada.with("Prefer", "wait=20").post("/dreams/" + dream.at("/id") + "/interpretations", wish)
                .hasStatus(200);
        return end.header("Location");
    }

    private Caller joined() {
        return stranger.joined(UUID.randomUUID() + "@example.org", PASSWORD);
    }

    private static String header(EventStream stream, String name) {
        return stream.response().headers().firstValue(name).orElse("");
    }
}
