package dev.dreamlog.app.http;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.dreamlog.app.http.Visitor.Answer;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

@DreamlogTest
class DoorsIT {

    @LocalServerPort
    private int port;
    private Visitor stranger = Visitor.stranger(0);

    @BeforeEach
    void comeBy() {
        stranger = Visitor.stranger(port);
    }

    @ParameterizedTest
    @CsvSource({"GET,/accounts/me", "DELETE,/accounts/me", "PUT,/accounts/01934c3e-0000-7000-8000-00000000a001/role",
            "DELETE,/sessions/current", "GET,/sessions", "POST,/dreams",
            "GET,/dreams/01934c3e-0000-7000-8000-00000000d001", "PATCH,/dreams/01934c3e-0000-7000-8000-00000000d001",
            "DELETE,/dreams/01934c3e-0000-7000-8000-00000000d001",
            "PUT,/dreams/01934c3e-0000-7000-8000-00000000d001/visibility", "GET,/journal",
            "POST,/dreams/01934c3e-0000-7000-8000-00000000d001/interpretations",
            "GET,/interpretations/01934c3e-0000-7000-8000-00000000e001",
            "GET,/interpretations/01934c3e-0000-7000-8000-00000000e001/events",
            "DELETE,/interpretations/01934c3e-0000-7000-8000-00000000e001",
            "POST,/interpretations/01934c3e-0000-7000-8000-00000000e001/retry",
            "PUT,/interpretations/01934c3e-0000-7000-8000-00000000e001/rating",
            "POST,/interpretations/01934c3e-0000-7000-8000-00000000e001/review-request", "GET,/reviews",
            "PUT,/reviews/01934c3e-0000-7000-8000-00000000e001",
            "PUT,/posts/01934c3e-0000-7000-8000-00000000d001/like",
            "DELETE,/posts/01934c3e-0000-7000-8000-00000000d001/like",
            "POST,/posts/01934c3e-0000-7000-8000-00000000d001/comments", "GET,/friends",
            "PUT,/friends/01934c3e-0000-7000-8000-00000000a001", "DELETE,/friends/01934c3e-0000-7000-8000-00000000a001",
            "GET,/blocks", "PUT,/blocks/01934c3e-0000-7000-8000-00000000a001",
            "DELETE,/blocks/01934c3e-0000-7000-8000-00000000a001", "GET,/engagement/me", "GET,/api-keys",
            "POST,/api-keys", "DELETE,/api-keys/01934c3e-0000-7000-8000-00000000f001", "GET,/audit/events",
            "POST,/audit/projections/dream.journal/rebuild", "GET,/dead-letters",
            "POST,/dead-letters/01934c3e-0000-7000-8000-00000000f001/retry",
            "DELETE,/dead-letters/01934c3e-0000-7000-8000-00000000f001", "GET,/nothing-here", "POST,/feed",
            "OPTIONS,/journal",
            "GET,//", "GET,//actuator", "GET,//actuator/env", "GET,//index.html"})
    void strangers_stay_outside(String method, String path) {
        Answer refused = stranger.send(method, path, null);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("unauthenticated");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.json().get("traceId").asString()).matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @CsvSource({"//problems/not-found,200", "//v3/api-docs,200", "//swagger-ui.html,302", "//swagger-ui/index.html,200",
            "/feed,200", "/posts/01934c3e-0000-7000-8000-00000000dead,404", "//problems/no-such-code,404"})
    void what_is_for_everybody_is_open(String path, int status) {
        Answer answer = stranger.get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET,/audit/events", "GET,/audit/projections",
            "POST,/audit/projections/dream.journal/rebuild", "GET,/dead-letters",
            "POST,/dead-letters/01934c3e-0000-7000-8000-00000000f001/retry",
            "DELETE,/dead-letters/01934c3e-0000-7000-8000-00000000f001", "GET,/reviews",
            "PUT,/reviews/01934c3e-0000-7000-8000-00000000e001",
            "PUT,/accounts/01934c3e-0000-7000-8000-00000000a001/role"})
    void some_doors_want_a_role(String door) {
        List<String> at = List.of(door.split(",", -1));
        Answer refused = Visitor.joined(port).send(at.getFirst(), at.getLast(), "{}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "null", "dlk_0000", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0."})
    void a_bad_token_is_refused_even_where_none_is_needed(String token) {
        for (String path : List.of("/feed", "/journal", "/audit/events")) {
            Answer refused = stranger.get(path, "Authorization", "Bearer " + token);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.code()).isEqualTo("invalid-token");
            assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void every_answer_tells_browsers_to_be_careful() {
        for (Answer answer : List.of(stranger.get("/feed"), stranger.get("/journal"),
                stranger.get("//problems/not-found"))) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
            assertThat(answer.header("Set-Cookie")).isNull();
            assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
            assertThat(answer.header("Server")).isNull();
        }
        assertThat(stranger.get("/feed").header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void other_sites_may_not_ask() {
        Answer preflight = stranger.send("OPTIONS", "/feed", null, "Origin", "https://evil.example");
        assertThat(preflight.header("Access-Control-Allow-Origin")).isNull();
        assertThat(stranger.get("/feed", "Origin", "https://evil.example").header("Access-Control-Allow-Origin"))
                .isNull();
    }

    @Test
    void the_error_page_itself_is_nothing() {
        assertThat(stranger.get("//error").status()).isEqualTo(404);
    }
}
