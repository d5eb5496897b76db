package dev.dreamlog.contract.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever asks again is answered at the door, and can tell by nothing. */
@DreamlogTest
class AnswersAtTheDoorIT {

    @LocalServerPort
    private int port;
    private Caller stranger;
    private Caller ada;

    @BeforeEach
    void ada_has_shared_a_dream() {
        stranger = new Caller("http://127.0.0.1:" + port);
        ada = joined();
        String dream = ada.post("/dreams", Map.of("text", "A stair that went down and down.")).hasStatus(201).at("/id");
        Answer shared = ada.with("If-Match", "\"1\"").call("PUT", "/dreams/" + dream + "/visibility",
                Map.of("visibility", "PUBLIC"));
        ada.with("Consistency-Token", shared.header("Consistency-Token")).with("Prefer", "handling=strict").get("/feed")
                .hasStatus(200);
    }

    @Test
    void the_second_who_asks_gets_the_same_answer_in_all_its_parts() {
        String words = "?limit=" + unusual();
        for (Caller reader : List.of(stranger, ada)) {
            for (String path : List.of("/feed" + words, "/journal" + words)) {
                Answer first = reader.get(path);
                Answer second = reader.get(path);
                assertThat(second.status()).isEqualTo(first.status());
                assertThat(headers(second)).isEqualTo(headers(first));
                assertThat(second.status() == 401 || second.response().body().equals(first.response().body())).isTrue();
            }
        }
    }

    @Test
    void whoever_has_the_page_already_is_told_so_with_all_that_a_cache_wants_to_know() {
        String feed = "/feed?limit=" + unusual();
        Answer first = stranger.get(feed).hasStatus(200);
        Answer again = stranger.with("If-None-Match", first.header("ETag")).get(feed).hasStatus(304);
        assertThat(again.response().body()).isEmpty();
        for (String header : List.of("etag", "vary", "cache-control")) {
            assertThat(headers(again)).containsEntry(header, headers(first).get(header));
        }
    }

    @Test
    void an_answer_is_for_those_who_take_its_form_and_ask_in_its_words() {
        String feed = "/feed?limit=" + unusual();
        stranger.get(feed).hasStatus(200);
        stranger.get(feed).hasStatus(200);
        stranger.with("Accept", "text/html").get(feed).hasStatus(406);
        stranger.with("Authorization", "Bearer none").get(feed).hasStatus(401);
        stranger.get(feed + "&sort=unknown").hasStatus(400);
        stranger.with("Consistency-Token", "none").get(feed).hasStatus(400);
    }

    @Test
    void a_journal_is_its_dreamers_alone_and_holds_what_they_have_just_written() {
        Caller ben = joined();
        ada.get("/journal").hasStatus(200);
        ada.get("/journal").hasStatus(200);
        assertThat(ben.get("/journal").hasStatus(200).json().at("/items")).isEmpty();
        String dream = ada.post("/dreams", Map.of("text", "A door in the stair.")).hasStatus(201).at("/id");
        assertThat(ada.get("/journal").at("/items/0/id")).isEqualTo(dream);
        stranger.get("/journal").hasStatus(401);
    }

    /** So that nobody else has asked in these words. */
    private static int unusual() {
        return 20 + Math.floorMod(UUID.randomUUID().hashCode(), 80);
    }

    /** But for those of the moment, and of how the bytes are sent: a long answer may come in chunks. */
    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.response().headers().map());
        headers.keySet().removeAll(Set.of("date", "content-length", "transfer-encoding"));
        return headers;
    }

    private Caller joined() {
        return stranger.joined(UUID.randomUUID() + "@example.org", "a long enough pass-phrase");
    }
}
