package dev.dreamlog.app.web.connector;

import java.io.IOException;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator sets about the surface is what the server does. */
class SurfaceSettingsIT {

    private static Node node;
    private static Caller stranger;

    @BeforeAll
    static void start() {
        node = Node.start("command,query", "--dreamlog.web.allowed-origins=https://dreams.example",
                "--dreamlog.web.strict-transport=max-age=31536000; includeSubDomains",
                "--dreamlog.web.operators=192.0.2.0/24", "--dreamlog.web.request-patience=1s");
        stranger = node.caller();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void browsers_are_told_to_use_https_only() {
        for (String path : new String[]{"/feed", "/nothing", "/problems/not-found", "/api/v1//feed"}) {
            assertThat(stranger.get(path).header("Strict-Transport-Security"))
                    .isEqualTo("max-age=31536000; includeSubDomains");
        }
    }

    @Test
    void a_listed_site_may_read_answers_and_refusals() {
        Caller friend = stranger.with("Origin", "https://dreams.example");
        for (Answer answer : new Answer[]{friend.get("/feed"), friend.get("/journal"), friend.get("/nothing"),
                friend.post("/dreams", "a".repeat(70_000)),
                friend.with("Access-Control-Request-Method", "DELETE").call("OPTIONS", "/dreams/1", null)}) {
            assertThat(answer.response().headers().allValues("Access-Control-Allow-Origin"))
                    .containsExactly("https://dreams.example");
        }
        assertThat(stranger.with("Origin", "https://evil.example").get("/feed").header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void only_machines_that_are_named_see_metrics() {
        int port = node.part(Environment.class).getRequiredProperty("local.management.port", Integer.class);
        Caller operator = new Caller("http://127.0.0.1:" + port);
        assertThat(operator.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(operator.get("/actuator/metrics").hasStatus(403).at("/code")).isEqualTo("forbidden");
        assertThat(operator.with("X-Forwarded-For", "192.0.2.1").get("/actuator/sbom").status()).isEqualTo(403);
    }

    @Test
    void a_body_that_dribbles_is_a_problem_of_the_client() throws IOException {
        String request = "POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                + "Content-Length: 50000\r\n\r\n{\"email\":\"";
        int port = node.part(Environment.class).getRequiredProperty("local.server.port", Integer.class);
        try (Dribbler client = new Dribbler(port, request)) {
            Awaitility.await().pollInterval(Duration.ofMillis(20)).until(client::hasBeenHungUpOn);
            assertThat(client.heard()).startsWith("HTTP/1.1 408").contains("\"code\":\"request-timeout\"");
        }
    }
}
