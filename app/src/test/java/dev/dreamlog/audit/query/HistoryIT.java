package dev.dreamlog.audit.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Auditors list what happened, with actor, time and cause, and never read what people wrote. */
@DreamlogTest
class HistoryIT {

    private static final String PASSWORD = "who watches the watchers";

    @Autowired
    private Registration registration;
    @LocalServerPort
    private int port;
    private Caller dreamer;
    private Caller auditor;
    private String dream;

    @BeforeEach
    void somebodyDreams() {
        Caller stranger = new Caller("http://localhost:" + port);
        dreamer = stranger.joined(UUID.randomUUID() + "@example.org", PASSWORD);
        String email = UUID.randomUUID() + "@example.org";
        Answer joined = stranger
                .post("/accounts", Map.of("email", email, "password", PASSWORD, "displayName", "Auditor"))
                .hasStatus(201);
        registration.grant(AccountId.of(joined.at("/id")), Role.AUDITOR);
        auditor = stranger.signedIn(email, PASSWORD);
        dream = dreamer.post("/dreams", Map.of("text", "A secret garden behind a wall.")).hasStatus(201).at("/id");
    }

    @Test
    void every_event_says_who_wanted_it_when_and_which_message_led_to_it() {
        JsonNode recorded = auditor.get("/audit/events?aggregate=" + dream).hasStatus(200).json().at("/items/0");
        assertThat(recorded.at("/type").asString()).isEqualTo("dream.recorded");
        assertThat(recorded.at("/actor").asString()).isEqualTo(dreamer.get("/accounts/me").at("/id"));
        assertThat(recorded.at("/role").asString()).isEqualTo("USER");
        assertThat(recorded.at("/recordedAt").asString()).isNotEmpty();
        assertThat(recorded.at("/client").asString()).startsWith("session:");
        assertThat(recorded.at("/correlation").asString()).hasSize(32);
        assertThat(recorded.at("/trace").asString()).contains(recorded.at("/correlation").asString());
        assertThat(recorded.at("/cause").asString()).isNotEmpty();
        assertThat(recorded.has("reason")).isFalse();
    }

    @Test
    void one_request_can_be_followed_through_the_saga_to_its_result() {
        Answer requested = dreamer.with("traceparent", "00-11111111111111111111111111111111-2222222222222222-01")
                .post("/dreams/" + dream + "/interpretations", Map.of("tradition", "FREUDIAN")).hasStatus(202);
        List<JsonNode> story = Awaitility.await().until(
                () -> auditor.get("/audit/events?aggregate=" + requested.at("/id")).json().at("/items").values()
                        .stream()
                        .toList(),
                events -> events.size() == 3);
        assertThat(story).extracting(event -> event.at("/type").asString())
                .containsExactly("interpretation.requested", "interpretation.attempt-started",
                        "interpretation.completed");
        assertThat(story).extracting(event -> event.at("/correlation").asString())
                .containsOnly("11111111111111111111111111111111");
        assertThat(story).extracting(event -> event.at("/actor").asString()).containsExactly(
                dreamer.get("/accounts/me").at("/id"), "system:interpretation-saga", "system:interpreter");
        assertThat(story).extracting(event -> event.at("/client").asString())
                .containsOnly(story.getFirst().at("/client").asString());
        assertThat(story.subList(1, 3)).extracting(event -> event.at("/cause").asString())
                .containsExactly(story.get(0).at("/id").asString(), story.get(1).at("/id").asString());
    }

    @Test
    void what_people_wrote_stays_covered() {
        Answer history = auditor.get("/audit/events?aggregate=" + dream).hasStatus(200);
        assertThat(history.response().body()).doesNotContain("secret garden");
        assertThat(history.at("/items/0/payload/content/text")).isEqualTo("[personal]");
    }

    @Test
    void that_an_auditor_looked_is_itself_history() {
        auditor.get("/audit/events?aggregate=" + dream).hasStatus(200);
        String me = auditor.get("/accounts/me").at("/id");
        JsonNode read = auditor.get("/audit/events?type=audit.read&actor=" + me).json().at("/items/0");
        assertThat(read.at("/payload/operation").asString()).isEqualTo("list-events");
        assertThat(read.at("/payload/parameters/aggregate").asString()).isEqualTo(dream);
    }

    @Test
    void pages_follow_the_log_without_gap_or_repeat() {
        String filter = "/audit/events?actor=" + dreamer.get("/accounts/me").at("/id");
        for (int i = 0; i < 4; i++) {
            dreamer.post("/dreams", Map.of("text", "I dreamt of the number " + i + ", again.")).hasStatus(201);
        }
        List<Integer> all = positions(auditor.get(filter + "&limit=100"));
        List<Integer> paged = new ArrayList<>();
        Answer page = auditor.get(filter + "&limit=2");
        paged.addAll(positions(page));
        while (!page.at("/next").isEmpty()) {
            page = auditor.get(filter + "&limit=2&cursor=" + page.at("/next")).hasStatus(200);
            paged.addAll(positions(page));
        }
        assertThat(paged).isEqualTo(all).isSorted().hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void a_cursor_for_one_question_answers_no_other() {
        String cursor = auditor.get("/audit/events?limit=1").at("/next");
        auditor.get("/audit/events?limit=1&type=dream.recorded&cursor=" + cursor).hasStatus(400);
    }

    @Test
    void a_time_bounds_what_is_listed() {
        assertThat(auditor.get("/audit/events?aggregate=" + dream + "&to=2020-01-01T00:00:00Z").json().at("/items"))
                .isEmpty();
        assertThat(auditor.get("/audit/events?aggregate=" + dream + "&from=2020-01-01T00:00:00Z").json().at("/items"))
                .hasSize(1);
        auditor.get("/audit/events?from=yesterday").hasStatus(400);
    }

    @Test
    void nobody_else_sees_the_history() {
        dreamer.get("/audit/events").hasStatus(403);
        new Caller("http://localhost:" + port).get("/audit/events").hasStatus(401);
    }

    private static List<Integer> positions(Answer page) {
        return page.hasStatus(200).json().at("/items").values().stream().map(event -> event.at("/position").asInt())
                .toList();
    }
}
