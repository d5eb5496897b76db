package dev.dreamlog.app.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.app.http.Visitor.Answer;
import dev.dreamlog.contract.api.ConsistencyToken;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What careless and hostile clients send is refused in the one form, harms nobody and leaves nothing behind. */
@DreamlogTest
class HostileInputIT {

    private static final Map<String, Object> DREAM = Map.of("text", "I fell off the tower and flew away.");
    private static final List<String> SHIELDS = List.of("X-Content-Type-Options", "Content-Security-Policy",
            "X-Frame-Options", "Referrer-Policy", "Cache-Control");

    @LocalServerPort
    private int port;
    @Autowired
    private Registration registration;
    private Visitor ada = Visitor.stranger(0);

    @BeforeEach
    void join() {
        ada = Visitor.joined(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"type=%00", "aggregate=a%00b", "actor=%00", "actor=ada@example.org", "type=a%20dream",
            "from=9223372036854775807", "to=-1", "from=%2B294277-01-01T00:00:00Z", "to=2026-11-21", "from="})
    void an_audit_filter_that_can_match_nothing_is_refused(String filter) {
        Answer refused = auditor().get("/audit/events?" + filter);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("invalid-parameter");
    }

    @Test
    void the_log_remembers_of_an_audit_only_what_can_be_asked() {
        Visitor auditor = auditor();
        assertThat(auditor.get("/audit/events?limit=1&q=%00&ada@example.org=somebody").status()).isEqualTo(200);
        Answer read = auditor.get("/audit/events?limit=100&type=audit.read&actor=" + auditor.id);
        assertThat(read.json().get("items").get(0).at("/payload/parameters").toString()).isEqualTo("{\"limit\":\"1\"}");
    }

    @Test
    void a_cursor_of_the_history_is_good_for_its_question_and_its_auditor_only() {
        Visitor auditor = auditor();
        String cursor = auditor.get("/audit/events?limit=1").json().get("next").asString();
        assertThat(auditor.get("/audit/events?limit=2&cursor=" + cursor).status()).isEqualTo(200);
        assertThat(auditor.get("/audit/events?type=dream.recorded&cursor=" + cursor).code()).isEqualTo("bad-cursor");
        assertThat(auditor().get("/audit/events?cursor=" + cursor).code()).isEqualTo("bad-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%20{id}", "{id}%09", "1-1-1-1-1", "{0id}", "{id}0"})
    void an_id_has_one_spelling(String shape) {
        String id = ada.post("/dreams", DREAM).json().get("id").asString();
        String odd = shape.replace("{id}", id).replace("{0id}", id.substring(1));
        Answer refused = ada.get("/dreams/" + odd);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"text\":\"a\\u0000b\"}|/text|characters",
            "{\"text\":\"\\ud83d\"}|/text|characters", "{\"tags\":[\"sea\",\"\\udc00\"]}|/tags/1|characters",
            "{\"text\":\"a\",\"secret\":1}|/secret|unknown-field"})
    void what_no_text_has_and_what_no_body_has_is_pointed_at(String body, String pointer, String flaw) {
        Answer refused = ada.send("POST", "/dreams", body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("invalid-body");
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(flaw);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"PATCH||{\"mood\":1}", "PUT|/visibility|{\"visibility\":\"PUBLIC\"}",
            "DELETE||"})
    void whoever_changes_a_dream_says_which_version_they_saw(String method, @Nullable String part,
            @Nullable String body) {
        String path = "/dreams/" + ada.post("/dreams", DREAM).json().get("id").asString()
                + Objects.requireNonNullElse(part, "");
        Answer silent = ada.send(method, path, body);
        assertThat(silent.status()).as(silent.toString()).isEqualTo(428);
        assertThat(silent.code()).isEqualTo("precondition-required");
        Answer stale = ada.send(method, path, body, "If-Match", "\"7\"");
        assertThat(stale.status()).as(stale.toString()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("version-conflict");
    }

    @Test
    void a_body_of_any_type_is_of_none() {
        Answer refused = ada.post("/dreams", DREAM, "Content-Type", "*/*");
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.code()).isEqualTo("unsupported-media-type");
    }

    @Test
    void a_body_in_broken_pieces_is_no_accident_of_ours() throws IOException {
        String answer = Wire.sendRaw(port,
                "POST /api/v1/dreams HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer "
                        + ada.token
                        + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOO", "PROPFIND", "get"})
    void whoever_uses_a_method_nobody_knows_is_told_which_are_right(String method) {
        Answer refused = ada.send(method, "/dreams", null);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(405);
        assertThat(refused.header("Allow")).isEqualTo("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1//feed HTTP/1.1", "GET /api/v1/feed;a=b HTTP/1.1", "GET /api/v1/{x} HTTP/1.1",
            "GET /api/v1/posts/%00 HTTP/1.1", "TRACE /api/v1/feed HTTP/1.1", "GET /api/v1/feed HTTP/7.0",
            "POST /api/v1/dreams HTTP/1.1\r\nContent-Length: 70000", "GET /api/v1/nothing HTTP/1.1"})
    void whoever_refuses_holds_up_the_shields(String line) throws IOException {
        String answer = Wire.sendRaw(port, line + "\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(answer).contains("application/problem+json").contains(SHIELDS).doesNotContain("internal");
    }

    @Test
    void a_place_the_log_has_not_come_to_has_not_been_reached() {
        String token = new ConsistencyToken(Long.MAX_VALUE).encode();
        Answer strict = ada.get("/journal", "Consistency-Token", token, "Prefer", "handling=strict");
        assertThat(strict.status()).as(strict.toString()).isEqualTo(503);
        assertThat(strict.header("Retry-After")).isNotNull();
        assertThat(ada.get("/journal", "Consistency-Token", token).header("Consistency")).isEqualTo("stale");
    }

    @Test
    void who_dreamt_anonymously_does_not_give_it_away_by_a_comment() {
        String id = ada.post("/dreams", DREAM).json().get("id").asString();
        ada.send("PUT", "/dreams/" + id + "/visibility", "{\"visibility\":\"PUBLIC\",\"anonymous\":true}", "If-Match",
                "\"1\"");
        Visitor ben = Visitor.joined(port);
        assertThat(ben.post("/posts/" + id + "/comments", Map.of("text", "Whose is it?")).status()).isEqualTo(201);
        Answer said = ada.post("/posts/" + id + "/comments", Map.of("text", "Guess."));
        Answer comments = ben.get("/posts/" + id + "/comments", "Consistency-Token",
                String.valueOf(said.header("Consistency-Token")));
        assertThat(comments.json().get("items")).hasSize(2);
        assertThat(comments.toString()).contains(ben.id).doesNotContain(ada.id);
    }

    @Test
    void a_deleted_dream_takes_its_interpretations_with_it() {
        String id = ada.post("/dreams", DREAM).json().get("id").asString();
        String interpretation = ada.post("/dreams/" + id + "/interpretations", Map.of("tradition", "JUNGIAN")).json()
                .get("id").asString();
        assertThat(ada.get("/interpretations/" + interpretation).status()).isEqualTo(200);
        assertThat(ada.send("DELETE", "/dreams/" + id, null, "If-Match", "\"1\"").status()).isEqualTo(204);
        assertThat(ada.get("/interpretations/" + interpretation).code()).isEqualTo("not-found");
    }

    @Test
    void a_shared_cache_does_not_give_the_anonymous_feed_to_who_is_signed_in() {
        for (Visitor reader : List.of(Visitor.stranger(port), ada)) {
            assertThat(reader.get("/feed").header("Vary")).contains("Authorization", "Cookie", "Consistency-Token");
        }
    }

    @Test
    void a_role_that_is_taken_away_is_gone_at_once() {
        Visitor admin = Visitor.joined(port);
        registration.grant(AccountId.of(admin.id), Role.ADMIN);
        Visitor auditor = auditor();
        assertThat(auditor.get("/audit/projections").status()).isEqualTo(200);
        admin.send("PUT", "/accounts/" + auditor.id + "/role", "{\"role\":\"USER\"}");
        assertThat(auditor.get("/audit/projections").status()).isEqualTo(403);
    }

    @Test
    void only_what_could_be_a_model_is_asked_for_by_name() {
        String id = ada.post("/dreams", DREAM).json().get("id").asString();
        Answer refused = ada.post("/dreams/" + id + "/interpretations",
                Map.of("tradition", "JUNGIAN", "model", "my mother said"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/model");
    }

    private Visitor auditor() {
        Visitor somebody = Visitor.joined(port);
        registration.grant(AccountId.of(somebody.id), Role.AUDITOR);
        return somebody;
    }
}
