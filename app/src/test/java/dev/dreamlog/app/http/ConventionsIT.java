package dev.dreamlog.app.http;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.app.http.Visitor.Answer;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

@DreamlogTest
class ConventionsIT {

    private static final Map<String, Object> DREAM = Map.of("text", "I fell off the tower and flew away.");

    @LocalServerPort
    private int port;
    @Autowired
    private EventProcessingConfiguration processing;
    private Visitor ada = Visitor.stranger(0);

    @BeforeEach
    void join() {
        ada = Visitor.joined(port);
    }

    @Test
    void people_see_what_they_have_just_written() {
        for (int written = 1; written <= 30; written++) {
            String id = ada.post("/dreams", DREAM).json().get("id").asString();
            Answer journal = ada.get("/journal?limit=1");
            assertThat(journal.header("Consistency")).isNull();
            assertThat(journal.json().get("items").get(0).get("id").asString()).isEqualTo(id);
        }
    }

    @Test
    void a_read_whose_projection_lags_says_it_is_old_or_refuses() {
        EventProcessor journal = processing.eventProcessor("dream.journal").orElseThrow();
        journal.shutDown();
        try {
            String token = String.valueOf(ada.post("/dreams", DREAM).header("Consistency-Token"));
            Answer old = ada.get("/journal", "Consistency-Token", token);
            assertThat(old.status()).isEqualTo(200);
            assertThat(old.header("Consistency")).isEqualTo("stale");
            assertThat(ada.get("/journal").header("Consistency")).isEqualTo("stale");
            Answer strict = ada.get("/journal", "Consistency-Token", token, "Prefer", "handling=strict");
            assertThat(strict.status()).isEqualTo(503);
            assertThat(strict.code()).isEqualTo("not-yet-consistent");
            assertThat(strict.header("Retry-After")).isEqualTo("1");
        } finally {
            journal.start();
        }
    }

    @Test
    void a_forged_token_is_refused() {
        assertThat(ada.get("/journal", "Consistency-Token", "forged").code()).isEqualTo("bad-consistency-token");
    }

    @Test
    void a_journal_is_read_page_by_page() {
        for (int i = 0; i < 5; i++) {
            ada.post("/dreams", DREAM);
        }
        Answer first = ada.get("/journal?limit=2");
        assertThat(first.json().get("items")).hasSize(2);
        assertThat(first.header("Link")).contains("rel=\"next\"").contains("limit=2");
        Answer second = ada.get(link(first));
        Answer third = ada.get(link(second));
        assertThat(third.json().get("items")).hasSize(1);
        assertThat(third.json().has("next")).isTrue();
        assertThat(third.json().get("next").isNull()).isTrue();
        assertThat(third.header("Link")).isNull();
    }

    @Test
    void a_cursor_of_somebody_else_leads_nowhere() {
        for (int i = 0; i < 3; i++) {
            ada.post("/dreams", DREAM);
        }
        String cursor = ada.get("/journal?limit=2").json().get("next").asString();
        assertThat(Visitor.joined(port).get("/journal?limit=2&cursor=" + cursor).code()).isEqualTo("bad-cursor");
        assertThat(ada.get("/journal?limit=2&cursor=" + cursor + "A").code()).isEqualTo("bad-cursor");
        assertThat(ada.get("/journal?cursor=").status()).isEqualTo(400);
    }

    @Test
    void a_page_has_bounds() {
        for (String limit : List.of("0", "101", "-1")) {
            assertThat(ada.get("/journal?limit=" + limit).code()).isEqualTo("bad-limit");
        }
        assertThat(ada.get("/journal?limit=many").code()).isEqualTo("invalid-parameter");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        ada.post("/dreams", DREAM);
        for (String path : List.of("/journal", "/accounts/me", "/engagement/me", "/feed")) {
            Answer first = ada.get(path);
            assertThat(first.header("ETag")).as(path).isNotBlank();
            assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
            Answer again = ada.get(path, "If-None-Match", String.valueOf(first.header("ETag")));
            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(again.http().body()).isEmpty();
        }
    }

    @Test
    void who_has_anything_of_it_is_sent_nothing_and_what_is_not_there_nobody_has() {
        String dream = "/dreams/" + ada.post("/dreams", DREAM).json().get("id").asString();
        for (String path : List.of("/journal", "/accounts/me", "/feed", dream)) {
            for (Visitor each : path.equals("/feed") ? List.of(ada, Visitor.stranger(port)) : List.of(ada)) {
                each.get(path);
                Answer any = each.get(path, "If-None-Match", "*");
                assertThat(any.status()).as(path).isEqualTo(304);
                assertThat(any.header("ETag")).as(path).isEqualTo(each.get(path).header("ETag"));
                assertThat(any.http().body()).isEmpty();
                assertThat(each.send("HEAD", path, null, "If-None-Match", "*").status()).as(path).isEqualTo(304);
            }
        }
        assertThat(ada.get("/dreams/" + UUID.randomUUID(), "If-None-Match", "*").status()).isEqualTo(404);
    }

    @Test
    void strangers_share_the_feed_for_a_moment() {
        Answer feed = Visitor.stranger(port).get("/feed");
        assertThat(feed.header("Cache-Control")).contains("public").contains("max-age=5");
        assertThat(feed.http().headers().allValues("Cache-Control")).hasSize(1);
    }

    @Test
    void versions_guard_what_others_may_have_changed() {
        Answer made = ada.post("/dreams", DREAM);
        String path = "/dreams/" + made.json().get("id").asString();
        String etag = String.valueOf(made.header("ETag"));
        assertThat(ada.send("PATCH", path, "{\"mood\":1}").code()).isEqualTo("precondition-required");
        assertThat(ada.send("PATCH", path, "{\"mood\":1}").status()).isEqualTo(428);
        Answer revised = ada.send("PATCH", path, "{\"mood\":1}", "If-Match", etag);
        assertThat(revised.status()).as(revised.toString()).isEqualTo(200);
        assertThat(revised.header("ETag")).isNotEqualTo(etag);
        for (String stale : List.of(etag, "*", "W/" + revised.header("ETag"), "nonsense")) {
            Answer refused = ada.send("PATCH", path, "{\"mood\":2}", "If-Match", stale);
            assertThat(refused.status()).isEqualTo(412);
            assertThat(refused.code()).isEqualTo("version-conflict");
        }
    }

    @Test
    void many_who_like_one_post_at_once_all_count() throws Exception {
        Answer made = ada.post("/dreams", DREAM);
        String id = made.json().get("id").asString();
        ada.send("PUT", "/dreams/" + id + "/visibility", "{\"visibility\":\"PUBLIC\"}", "If-Match",
                String.valueOf(made.header("ETag")));
        List<Visitor> crowd = IntStream.range(0, 12).mapToObj(_ -> Visitor.joined(port)).toList();
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> likes = crowd.stream()
                    .map(one -> hands.submit(() -> one.send("PUT", "/posts/" + id + "/like", null))).toList();
            for (Future<Answer> like : likes) {
                assertThat(like.get().status()).as(like.get().toString()).isEqualTo(204);
            }
        }
        for (Visitor one : crowd) {
            assertThat(one.get("/posts/" + id).json().get("engagement").get("likedByMe").asBoolean()).isTrue();
        }
        assertThat(crowd.getFirst().send("DELETE", "/posts/" + id + "/like", null).status()).isEqualTo(204);
        assertThat(crowd.getFirst().get("/posts/" + id).json().get("engagement").get("likes").asInt()).isEqualTo(11);
    }

    @Test
    void a_body_over_64_kib_is_refused_announced_or_not() {
        String large = "{\"text\":\"" + "a".repeat(70_000) + "\"}";
        assertThat(ada.send("POST", "/dreams", large).status()).isEqualTo(413);
        byte[] bytes = large.getBytes(StandardCharsets.UTF_8);
        Answer chunked = ada.send(ada.request("/dreams")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(chunked.code()).isEqualTo("body-too-large");
    }

    @Test
    void bad_input_is_never_our_accident() {
        for (String body : List.of("", "null", "[]", "\"\"", "{", "{\"text\":null}", "{\"text\":\"\\u0000\"}",
                "{\"text\":\"" + "a".repeat(4001) + "\"}", "{\"text\":\"" + "😀".repeat(19) + "\"}",
                "{\"text\":\"I fell off the tower and flew away.\",\"dreamedOn\":\"+999999999-12-31\"}",
                "{\"text\":\"I fell off the tower and flew away.\",\"dreamedOn\":\"-999999999-01-01\"}",
                "{\"text\":\"I fell off the tower and flew away.\",\"tags\":[null]}",
                "{\"text\":\"I fell off the tower and flew away.\",\"language\":\"\"}",
                "{\"text\":\"I fell off the tower and flew away.\",\"mood\":9}", "[".repeat(40),
                "{\"text\":\"\\ud800\"}", "\uFEFF{}")) {
            Answer refused = ada.send("POST", "/dreams", body);
            assertThat(refused.status()).as(body + " " + refused).isEqualTo(400);
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void a_dream_of_4000_smiles_is_taken() {
        Answer taken = ada.post("/dreams", Map.of("text", "😀".repeat(4000)));
        assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
    }

    @Test
    void malformed_ids_name_nothing() {
        for (String path : List.of("/dreams/x", "/dreams/..%20", "/interpretations/1", "/posts/-")) {
            assertThat(ada.get(path).code()).as(path).isEqualTo("not-found");
        }
    }

    @Test
    void a_trace_goes_through() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        JsonNode problem = ada.get("/dreams/x", "traceparent", "00-" + trace + "-b7ad6b7169203331-01").json();
        assertThat(problem.get("traceId").asString()).isEqualTo(trace);
    }

    private static String link(Answer page) {
        String link = String.valueOf(page.header("Link"));
        return link.substring(link.indexOf("/api/v1") + "/api/v1".length(), link.indexOf('>'));
    }
}
