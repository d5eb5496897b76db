package dev.dreamlog.app.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** No word of a client makes the server call anybody: somebody listens here, and never hears from it. */
class NoCallsOutIT extends Attack {

    private ServerSocket bait = unopened();
    private String url = "";

    @BeforeEach
    void lay_the_bait() throws IOException {
        bait = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        url = "http://127.0.0.1:" + bait.getLocalPort() + "/a";
    }

    /** Whoever has called stands in the queue by now: the answer came after. */
    @AfterEach
    void nobody_has_called() throws IOException {
        try (ServerSocket closing = bait) {
            closing.setSoTimeout(1);
            assertThatThrownBy(closing::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Referer", "Origin", "Host", "X-Forwarded-Host", "X-Forwarded-For", "X-Forwarded-Server",
            "Forwarded", "X-Original-URL", "X-Rewrite-URL", "X-Host", "X-Wap-Profile", "Destination",
            "Content-Location", "Link", "Ping-To", "From", "True-Client-IP", "Client-IP", "traceparent", "tracestate",
            "baggage", "Idempotency-Key", "Consistency-Token", "If-Match", "Accept", "Accept-Language", "User-Agent",
            "Cookie", "Proxy", "Via", "Upgrade", "Authorization"})
    void a_header_calls_nobody(String header) {
        Wire.send(port, "POST /api/v1/dreams", List.of("Content-Type: application/json", header + ": " + url),
                "{}".getBytes(StandardCharsets.UTF_8));
        Wire.send(port, "GET /api/v1/feed", header + ": " + url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jku", "x5u", "kid", "iss", "jwk", "crit", "zip"})
    void a_token_calls_nobody(String field) {
        String header = "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"%s\":\"%s\"}".formatted(field, url);
        Wire.send(port, "GET /api/v1/accounts/me", "Authorization: Bearer "
                + Base64.getUrlEncoder().encodeToString(header.getBytes(StandardCharsets.UTF_8)) + ".e30.AAAA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems/%s", "/api/v1/posts/%s", "/api/v1/feed?cursor=%s", "/api/v1/feed?sort=%s",
            "/swagger-ui/index.html?url=%s", "/swagger-ui/index.html?configUrl=%s", "/v3/api-docs?url=%s",
            "/v3/api-docs/%s", "/%s"})
    void an_address_calls_nobody(String address) {
        Wire.send(port, "GET " + address.formatted(url));
        Wire.send(port, "GET " + address.formatted(url.replace(":", "%3a").replace("/", "%2f")));
    }

    @Test
    void a_request_for_another_server_is_not_passed_on() {
        Wire.send(port, "GET " + url, "Host: 127.0.0.1:" + bait.getLocalPort());
        Wire.send(port, "CONNECT 127.0.0.1:" + bait.getLocalPort());
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "password", "displayName", "timeZone", "locale"})
    void who_joins_calls_nobody(String field) {
        Map<String, Object> somebody = new HashMap<>(Map.of("email", UUID.randomUUID() + "@example.org",
                "password", Person.PASSWORD, "displayName", "Somebody"));
        somebody.put(field, field.equals("email") ? UUID.randomUUID() + "@127.0.0.1:" + bait.getLocalPort() : url);
        attacker.caller().post("/accounts", somebody);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "title", "language", "kind", "tags", "emotions", "dreamedOn"})
    void a_dream_calls_nobody(String field) {
        Map<String, Object> dream = new HashMap<>(Person.DREAM);
        dream.put(field, field.endsWith("s") ? List.of(url) : "I fell down to " + url + " and flew away.");
        attacker.caller().post("/dreams", dream);
    }

    @Test
    void a_model_is_a_name_and_no_address() {
        String dream = attacker.dream();
        String interpretation = attacker.caller().post("/dreams/" + dream + "/interpretations",
                Map.of("tradition", "JUNGIAN", "model", url)).hasStatus(202).at("/id");
        Awaitility.await().until(
                () -> List.of("COMPLETED", "FAILED").contains(
                        attacker.caller().get("/interpretations/" + interpretation).at("/state")));
    }

    private static ServerSocket unopened() {
        try {
            return new ServerSocket();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
