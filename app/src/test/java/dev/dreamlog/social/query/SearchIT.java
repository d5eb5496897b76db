package dev.dreamlog.social.query;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.DreamlogTest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Searching and trending over HTTP. */
@DreamlogTest
class SearchIT {

    private static final String TEXT = "<b>I fell</b> off the <em>towers</em> & met a \ue000 wyvern: \"Jump!\" it said.";

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
    void a_dream_that_is_found_tells_where_in_its_own_words_and_in_no_others() {
        ada.post("/dreams", Map.of("text", TEXT, "title", "Tower & <i>sky</i>", "language", "en")).hasStatus(201);
        Answer found = ada.get("/journal?q=tower").hasStatus(200);
        assertThat(pieces(found.json().at("/items/0/match/title")))
                .containsExactly("[Tower]", " & <i>sky</i>");
        assertThat(pieces(found.json().at("/items/0/match/text"))).containsExactly("<b>I fell</b> off the <em>",
                "[towers]", TEXT.substring(TEXT.indexOf("</em>")));
        assertThat(found.at("/items/0/text")).isEqualTo(TEXT);
        Answer elsewhere = ada.get("/journal?q=jumping").hasStatus(200);
        assertThat(elsewhere.json().at("/items/0/match").has("title")).isFalse();
        assertThat(ada.get("/journal").hasStatus(200).json().at("/items/0").has("match")).isFalse();
    }

    @Test
    void what_is_taken_for_meant_stays_so_on_every_page_and_a_cursor_is_good_for_its_own_question_only() {
        for (int i = 1; i <= 3; i++) {
            ada.post("/dreams", Map.of("text", "An elephant came to me, number " + i, "language", "en"))
                    .hasStatus(201);
        }
        Answer first = ada.get("/journal?q=elefant&limit=2").hasStatus(200);
        String link = first.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        ada.post("/dreams", Map.of("text", "Now there is an elefant in my dream.", "language", "en")).hasStatus(201);
        Answer last = ada.get(link).hasStatus(200);
        assertThat(last.json().at("/items").size()).isEqualTo(1);
        assertThat(last.at("/items/0/text")).endsWith("number 1");
        assertThat(last.json().at("/next").isNull()).isTrue();
        String cursor = "&limit=2&cursor=" + first.at("/next");
        assertThat(ada.get("/journal?q=elephant" + cursor).hasStatus(400).at("/code")).isEqualTo("bad-cursor");
        assertThat(ada.get("/journal?tag=x" + cursor).hasStatus(400).at("/code")).isEqualTo("bad-cursor");
        assertThat(ben.get("/journal?q=elefant" + cursor).hasStatus(400).at("/code")).isEqualTo("bad-cursor");
    }

    @Test
    void a_question_over_several_lines_has_as_many_pages_as_any_other() {
        List<String> dreams = Stream.of("first", "second").map(number -> ada.post("/dreams",
                Map.of("text", "A quokka sat on my wardrobe, the " + number + " one.")).hasStatus(201).at("/id"))
                .toList();
        dreams.forEach(dream -> ada.with("If-Match", "\"1\"")
                .put("/dreams/" + dream + "/visibility", Map.of("visibility", "PUBLIC")).hasStatus(200));
        for (String place : List.of("/journal", "/feed")) {
            Answer first = ada.get(place + "?q=wardrobe%0A%0D%0Aquokka&limit=1").hasStatus(200);
            Answer second = ada.get(first.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1")).hasStatus(200);
            assertThat(List.of(first.at("/items/0/id"), second.at("/items/0/id")))
                    .isEqualTo(dreams.reversed());
        }
    }

    @Test
    void a_shared_dream_is_found_in_the_feed_and_trends() {
        String dream = ada.post("/dreams", Map.of("text", TEXT, "language", "en")).hasStatus(201).at("/id");
        Answer shared = ada.with("If-Match", "\"1\"").put("/dreams/" + dream + "/visibility",
                Map.of("visibility", "PUBLIC")).hasStatus(200);
        Caller after = ben.with("Consistency-Token", shared.header("Consistency-Token"));
        Answer found = after.get("/feed?q=wyverns&limit=1").hasStatus(200);
        assertThat(found.at("/items/0/id")).isEqualTo(dream);
        assertThat(pieces(found.json().at("/items/0/match/text"))).contains("[wyvern]");
        after.get("/feed?sort=trending&limit=1").hasStatus(200);
        assertThat(after.get("/feed?sort=trending&q=wyvern").hasStatus(400).at("/code")).isEqualTo("unknown-sort");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/journal?q=", "/feed?q="})
    void a_search_for_nothing_or_for_too_much_is_refused(String search) {
        assertThat(ada.get(search).hasStatus(400).at("/code")).isEqualTo("bad-query");
        assertThat(ada.get(search + "x".repeat(201)).hasStatus(400).at("/code")).isEqualTo("bad-query");
        ada.get(search + "%00").hasStatus(400);
        ada.get(search + "%D1%8F".repeat(200)).hasStatus(200);
        ada.get(search + URLEncoder.encode("\"".repeat(200), UTF_8)).hasStatus(200);
    }

    private static List<String> pieces(JsonNode pieces) {
        return pieces.valueStream().map(
                piece -> piece.path("hit").asBoolean() ? "[" + piece.path("text").asString() + "]"
                        : piece.path("text").asString())
                .toList();
    }
}
