package dev.dreamlog.dream.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What dreamers do with their own journal over HTTP, beyond writing it. */
@DreamlogTest
class OwnDreamsIT {

    @LocalServerPort
    private int port;
    private Caller ada;
    private Caller ben;

    @BeforeEach
    void two_people() {
        Caller stranger = new Caller("http://127.0.0.1:" + port);
        ada = stranger.joined(UUID.randomUUID() + "@example.org", "a long enough pass-phrase 1");
        ben = stranger.joined(UUID.randomUUID() + "@example.org", "a long enough pass-phrase 2");
    }

    @Test
    void a_dream_goes_to_the_bin_and_comes_back_private() {
        String dream = record(Map.of());
        ada.with("If-Match", "\"1\"").put("/dreams/" + dream + "/visibility", Map.of("visibility", "PUBLIC"))
                .hasStatus(200);
        ada.with("If-Match", "\"2\"").delete("/dreams/" + dream).hasStatus(204);
        assertThat(ids(ada.get("/journal"))).isEmpty();
        assertThat(ids(ada.get("/journal/bin"))).containsExactly(dream);
        assertThat(ada.get("/journal/bin").at("/items/0/deletedAt")).isNotEmpty();
        assertThat(ids(ben.get("/journal/bin"))).isEmpty();

        ben.post("/dreams/" + dream + "/restoration", "").hasStatus(404);
        Answer restored = ada.post("/dreams/" + dream + "/restoration", "").hasStatus(200);
        assertThat(restored.header("ETag")).isEqualTo("\"5\"");
        ada.post("/dreams/" + dream + "/restoration", "").hasStatus(200);
        assertThat(ada.get("/dreams/" + dream).at("/visibility")).isEqualTo("PRIVATE");
        assertThat(ids(ada.get("/journal/bin"))).isEmpty();
        ben.get("/posts/" + dream).hasStatus(404);
    }

    @Test
    void interpretations_come_back_with_their_dream() {
        String dream = record(Map.of());
        String interpretation = ada.post("/dreams/" + dream + "/interpretations", Map.of("tradition", "JUNGIAN"))
                .hasStatus(202).at("/id");
        ada.with("If-Match", "\"1\"").delete("/dreams/" + dream).hasStatus(204);
        ada.get("/interpretations/" + interpretation).hasStatus(404);
        ada.post("/dreams/" + dream + "/restoration", "").hasStatus(200);
        ada.get("/interpretations/" + interpretation).hasStatus(200);
    }

    @Test
    void favourites_are_marked_found_and_unmarked_and_repeating_is_harmless() {
        String loved = record(Map.of());
        record(Map.of());
        ada.put("/dreams/" + loved + "/favourite", "").hasStatus(204);
        Answer again = ada.put("/dreams/" + loved + "/favourite", "").hasStatus(204);
        assertThat(again.header("ETag")).isEqualTo("\"2\"");
        assertThat(ids(ada.get("/journal?favourite=true"))).containsExactly(loved);
        assertThat(ada.get("/dreams/" + loved).json().at("/favourite").asBoolean()).isTrue();
        ben.put("/dreams/" + loved + "/favourite", "").hasStatus(404);
        ben.delete("/dreams/" + loved + "/favourite").hasStatus(404);
        ada.delete("/dreams/" + loved + "/favourite").hasStatus(204);
        assertThat(ids(ada.get("/journal?favourite=true"))).isEmpty();
    }

    @Test
    void a_journal_is_filtered_by_what_its_dreams_say_of_themselves() {
        String calm = record(Map.of("tags", List.of("sea", "море"), "mood", 2, "kind", "LUCID", "dreamedOn",
                "2026-10-31"));
        String bad = record(Map.of("tags", List.of("tower"), "mood", -2, "kind", "NIGHTMARE", "dreamedOn",
                "2026-11-01"));
        assertThat(ids(ada.get("/journal?tag=sea"))).containsExactly(calm);
        assertThat(ids(ada.get("/journal?tag=%D0%BC%D0%BE%D1%80%D0%B5"))).containsExactly(calm);
        assertThat(ids(ada.get("/journal?tag=se"))).isEmpty();
        assertThat(ids(ada.get("/journal?kind=NIGHTMARE"))).containsExactly(bad);
        assertThat(ids(ada.get("/journal?mood=2"))).containsExactly(calm);
        assertThat(ids(ada.get("/journal?from=2026-11-01"))).containsExactly(bad);
        assertThat(ids(ada.get("/journal?to=2026-10-31"))).containsExactly(calm);
        assertThat(ids(ada.get("/journal?from=2026-10-31&to=2026-11-01&favourite=false"))).containsExactly(bad, calm);
        assertThat(ids(ben.get("/journal?tag=sea"))).isEmpty();
    }

    @Test
    void a_page_of_a_filtered_journal_leads_on_within_the_filter_only() {
        String first = record(Map.of("mood", 1));
        record(Map.of("mood", 0));
        record(Map.of("mood", 1));
        Answer page = ada.get("/journal?mood=1&limit=1").hasStatus(200);
        assertThat(ids(ada.get("/journal?mood=1&limit=1&cursor=" + page.at("/next")))).containsExactly(first);
        ada.get("/journal?mood=0&limit=1&cursor=" + page.at("/next")).hasStatus(400);
        ada.get("/journal?limit=1&cursor=" + page.at("/next")).hasStatus(400);
    }

    @Test
    void what_no_dream_can_be_is_refused() {
        for (String asked : List.of("mood=3", "mood=x", "kind=SWEET", "from=yesterday", "to=2026-02-30",
                "favourite=perhaps", "tag=" + "x".repeat(51))) {
            ada.get("/journal?" + asked).hasStatus(400);
        }
        ada.get("/journal/calendar").hasStatus(400);
        ada.get("/journal/calendar?month=2026-13").hasStatus(400);
    }

    @Test
    void the_calendar_counts_dreams_and_tells_moods_by_the_day_they_were_dreamt() {
        record(Map.of("mood", -1, "dreamedOn", "2026-11-20"));
        record(Map.of("mood", 2, "dreamedOn", "2026-11-20"));
        record(Map.of("dreamedOn", "2026-11-01"));
        record(Map.of("dreamedOn", "2026-12-01"));
        Answer month = ada.get("/journal/calendar?month=2026-11").hasStatus(200);
        assertThat(month.at("/month")).isEqualTo("2026-11");
        assertThat(month.json().at("/days").toString()).isEqualTo("""
                [{"date":"2026-11-01","dreams":1,"moods":[]},{"date":"2026-11-20","dreams":2,"moods":[-1,2]}]""");
        assertThat(ben.get("/journal/calendar?month=2026-11").json().at("/days").size()).isZero();
    }

    @Test
    void an_older_version_can_be_read_and_its_history_step_by_step() {
        String dream = record(Map.of("title", "First"));
        ada.with("If-Match", "\"1\"").patch("/dreams/" + dream, Map.of("title", "Second")).hasStatus(200);
        assertThat(ada.get("/dreams/" + dream + "?version=1").at("/title")).isEqualTo("First");
        assertThat(ada.get("/dreams/" + dream + "?version=2").at("/title")).isEqualTo("Second");
        ada.get("/dreams/" + dream + "?version=3").hasStatus(404);
        ada.get("/dreams/" + dream + "?version=0").hasStatus(404);
        ben.get("/dreams/" + dream + "?version=1").hasStatus(404);

        Answer history = ada.get("/dreams/" + dream + "/history?limit=1").hasStatus(200);
        assertThat(history.at("/items/0/what")).isEqualTo("dream.recorded");
        Answer rest = ada.get("/dreams/" + dream + "/history?cursor=" + history.at("/next")).hasStatus(200);
        assertThat(rest.json().at("/items/0/changes").toString())
                .isEqualTo("[{\"field\":\"title\",\"from\":\"First\",\"to\":\"Second\"}]");
        assertThat(rest.json().at("/next").isNull()).isTrue();
        ben.get("/dreams/" + dream + "/history").hasStatus(404);
    }

    private String record(Map<String, ?> more) {
        Map<String, Object> dream = new HashMap<>(more);
        dream.put("text", "I dreamt that I was dreaming.");
        return ada.post("/dreams", dream).hasStatus(201).at("/id");
    }

    private static List<String> ids(Answer page) {
        return page.hasStatus(200).json().at("/items").valueStream().map(one -> one.at("/id"))
                .map(JsonNode::asString).toList();
    }
}
