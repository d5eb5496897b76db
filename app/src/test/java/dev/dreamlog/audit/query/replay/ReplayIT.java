package dev.dreamlog.audit.query.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.DreamlogTest;

import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;

/** Auditors see what anything was at any time, and how it came to be so; words only for a purpose that they state. */
@DreamlogTest
class ReplayIT {

    private static final String PASSWORD = "who watches the watchers";
    private static final String WORDS = "A secret garden behind a wall.";

    @Autowired
    private Registration registration;
    @LocalServerPort
    private int port;
    private Caller dreamer;
    private Caller auditor;
    private String dreamerId;
    private String dream;

    @BeforeEach
    void somebodyDreams() {
        Caller stranger = new Caller("http://localhost:" + port);
        dreamer = stranger.joined(UUID.randomUUID() + "@example.org", PASSWORD);
        dreamerId = dreamer.get("/accounts/me").at("/id");
        String email = UUID.randomUUID() + "@example.org";
        Answer joined = stranger
                .post("/accounts", Map.of("email", email, "password", PASSWORD, "displayName", "Auditor"))
                .hasStatus(201);
        registration.grant(AccountId.of(joined.at("/id")), Role.AUDITOR);
        auditor = stranger.signedIn(email, PASSWORD);
        dream = dreamer.post("/dreams", Map.of("text", WORDS, "tags", List.of("garden"))).hasStatus(201).at("/id");
    }

    @Test
    void a_dream_is_shown_as_it_was_after_each_of_its_events() {
        dreamer.put("/dreams/" + dream + "/favourite", "").hasStatus(204);
        dreamer.with("If-Match", "\"2\"").delete("/dreams/" + dream).hasStatus(204);
        List<JsonNode> story = story(dream, "");

        assertThat(story).extracting(chapter -> chapter.at("/event/type").asString())
                .containsExactly("dream.recorded", "dream.favoured", "dream.deleted");
        Answer recorded = state(dream, "at=" + story.get(0).at("/event/position"));
        assertThat(recorded.at("/type")).isEqualTo("Dream");
        assertThat(recorded.at("/version")).isEqualTo("1");
        assertThat(recorded.at("/state/dreamer")).isEqualTo(dreamerId);
        assertThat(recorded.at("/state/favourite")).isEqualTo("false");
        Answer favoured = state(dream, "at=" + story.get(1).at("/event/recordedAt").asString());
        assertThat(favoured.at("/state/favourite")).isEqualTo("true");
        assertThat(favoured.at("/state/place/kind")).isEqualTo("InJournal");
        assertThat(favoured.at("/position")).isEqualTo(story.get(1).at("/event/position").asString());
        Answer now = state(dream, "");
        assertThat(now.at("/state/place/kind")).isEqualTo("InBin");
        assertThat(Instant.parse(now.at("/state/place/since")))
                .isEqualTo(Instant.parse(story.get(2).at("/event/recordedAt").asString()).truncatedTo(MILLIS));
    }

    @Test
    void what_was_not_there_yet_or_never_is_not_found() {
        long born = story(dream, "").getFirst().at("/event/position").asLong();
        auditor.get("/audit/aggregates/" + dream + "?at=" + (born - 1)).hasStatus(404);
        auditor.get("/audit/aggregates/" + dream + "?at=2020-01-01T00:00:00Z").hasStatus(404);
        String never = UUID.randomUUID().toString();
        auditor.get("/audit/aggregates/" + never).hasStatus(404);
        auditor.get("/audit/aggregates/" + never + "/history").hasStatus(404);
        String loneEvent = auditor.get("/audit/events?type=audit.read&limit=1").at("/items/0/aggregate");
        auditor.get("/audit/aggregates/" + loneEvent).hasStatus(404);
        auditor.get("/audit/aggregates/nobody@example.org").hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"at=", "at=-1", "at=yesterday", "at=2026-11-21", "at=99999999999999999999", "at=%00",
            "purpose=", "purpose=ab", "purpose=of%20ada@example.org", "purpose=two%0Alines"})
    void what_names_no_moment_and_no_purpose_is_refused(String parameter) {
        assertThat(auditor.get("/audit/aggregates/" + dream + "?" + parameter).hasStatus(400).at("/code"))
                .isEqualTo("invalid-parameter");
    }

    @Test
    void the_life_of_an_interpretation_reads_as_a_story() {
        String interpretation = dreamer.with("Prefer", "wait=20")
                .post("/dreams/" + dream + "/interpretations", Map.of("tradition", "FREUDIAN")).hasStatus(200)
                .at("/id");
        List<JsonNode> story = story(interpretation, "");

        assertThat(story).extracting(chapter -> chapter.at("/event/command").asString())
                .containsExactly("RequestInterpretation", "StartAttempt", "CompleteInterpretation");
        assertThat(story).extracting(chapter -> chapter.at("/event/actor").asString())
                .containsExactly(dreamerId, "system:interpretation-saga", "system:interpreter");
        assertThat(story.get(2).at("/event/cause")).isEqualTo(story.get(1).at("/event/id"));
        assertThat(story.get(0).at("/changes").toString())
                .contains("{\"field\":\"/request/tradition\",\"after\":\"FREUDIAN\"}");
        assertThat(story.get(1).at("/changes").toString()).isEqualTo("""
                [{"field":"/progress/kind","before":"Waiting","after":"Running"},\
                {"field":"/progress/attempts","before":0,"after":1}]""");
        assertThat(story.get(2).at("/event/payload/result").asString()).isEqualTo("[personal]");
    }

    @Test
    void a_page_of_a_story_goes_on_where_the_last_one_ended_and_tells_only_what_changed() {
        dreamer.put("/dreams/" + dream + "/favourite", "").hasStatus(204);
        dreamer.delete("/dreams/" + dream + "/favourite").hasStatus(204);
        List<JsonNode> whole = story(dream, "");
        List<JsonNode> paged = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = auditor.get("/audit/aggregates/" + dream + "/history?limit=1" + cursor).hasStatus(200);
            page.json().at("/items").forEach(paged::add);
            cursor = page.at("/next").isEmpty() ? "" : "&cursor=" + page.at("/next");
        } while (!cursor.isEmpty());
        assertThat(paged).isEqualTo(whole).hasSize(3);
        assertThat(paged.get(2).at("/changes").toString())
                .isEqualTo("[{\"field\":\"/favourite\",\"before\":true,\"after\":false}]");
    }

    @Test
    void words_are_covered_and_say_which_event_wrote_them() {
        dreamer.with("If-Match", "\"1\"").patch("/dreams/" + dream, Map.of("title", "The garden")).hasStatus(200);
        List<JsonNode> story = story(dream, "");
        String first = "[personal " + story.get(0).at("/event/position") + "]";
        String second = "[personal " + story.get(1).at("/event/position") + "]";
        Answer now = state(dream, "");
        assertThat(now.at("/state/content/text")).isEqualTo(second);
        assertThat(now.at("/state/content/tags/0")).isEqualTo(second);
        assertThat(story.get(1).at("/changes").toString()).contains(first, second);
        assertThat(now.response().body() + story).doesNotContain("garden");
    }

    @Test
    void words_are_read_for_a_purpose_and_the_reading_is_history() {
        String purpose = "purpose=complaint%204711";
        assertThat(state(dream, purpose).at("/state/content/text")).isEqualTo(WORDS);
        assertThat(story(dream, purpose).getFirst().at("/event/payload/content/tags/0").asString()).isEqualTo("garden");
        assertThat(auditor.get("/audit/events?aggregate=" + dream + "&" + purpose).at("/items/0/payload/content/text"))
                .isEqualTo(WORDS);

        List<JsonNode> opened = opened();
        assertThat(opened).extracting(event -> event.at("/payload/operation").asString())
                .containsExactly("read-aggregate", "read-aggregate-history", "list-events");
        assertThat(opened).allSatisfy(event -> {
            assertThat(event.at("/payload/purpose").asString()).isEqualTo("complaint 4711");
            assertThat(event.at("/payload/parameters/aggregate").asString()).isEqualTo(dream);
        });
    }

    @Test
    void who_states_no_purpose_opens_nothing_and_the_sealed_lines_open_for_nobody() {
        state(dream, "");
        story(dream, "");
        assertThat(opened()).isEmpty();
        auditor.with("Accept", "application/x-ndjson").get("/audit/events?purpose=complaint%204711").hasStatus(400);
    }

    @Test
    void of_somebody_who_left_everything_is_told_but_the_words() {
        dreamer.with("If-Match", "\"1\"").put("/dreams/" + dream + "/visibility", Map.of("visibility", "PUBLIC"))
                .hasStatus(200);
        Instant before = Instant.now();
        dreamer.call("DELETE", "/accounts/me", Map.of("password", PASSWORD)).hasStatus(202);
        Awaitility.await().until(() -> state(dream, "").at("/state/place/kind").equals("Nowhere"));
        for (String purpose : List.of("", "&purpose=complaint%204711")) {
            Answer then = state(dream, "at=" + before + purpose);
            assertThat(then.at("/state/content/text")).isEqualTo("[erased]");
            assertThat(then.at("/state/shared/visibility")).isEqualTo("PUBLIC");
            assertThat(story(dream, purpose.replace("&", "")).getFirst().at("/event/payload/content/text").asString())
                    .isEqualTo("[erased]");
            assertThat(state(dreamerId, purpose.replace("&", "")).at("/state/displayName")).isEqualTo("[erased]");
        }
    }

    private List<JsonNode> opened() {
        return auditor.get("/audit/events?limit=100&type=audit.personal-data-opened&actor="
                + auditor.get("/accounts/me").at("/id")).json().at("/items").valueStream().toList();
    }

    private Answer state(String aggregate, String question) {
        return auditor.get("/audit/aggregates/" + aggregate + "?" + question).hasStatus(200);
    }

    private List<JsonNode> story(String aggregate, String question) {
        return auditor.get("/audit/aggregates/" + aggregate + "/history?limit=100&" + question).hasStatus(200).json()
                .at("/items").valueStream().toList();
    }
}
