package dev.dreamlog.app.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.dreamlog.app.http.Visitor.Answer;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What the server shows to whoever comes near it, before any question of who they are. */
@DreamlogTest
class SurfaceIT {

    private static final Map<String, String> SHIELDS = Map.of("X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY", "Referrer-Policy", "no-referrer", "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");
    private static final List<String> INSIDES = List.of("dev.dreamlog", "org.", "java.", "Exception", "Tomcat",
            "jdbc", "select ", "insert ", "SQL", "\tat ", "/src/", "evil");
    private static final String EVIL = "\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https"
            + "\r\nX-Forwarded-Prefix: /evil\r\nX-Forwarded-For: 198.51.100.7\r\nForwarded: host=evil.example;proto=https"
            + "\r\nX-Original-URL: /evil\r\nX-Rewrite-URL: /evil";

    @LocalServerPort
    private int port;
    @LocalManagementPort
    private int managementPort;

    static Stream<String> anything() {
        return Stream.of("GET /api/v1/feed HTTP/1.1", "HEAD /api/v1/feed HTTP/1.1", "GET /api/v1/journal HTTP/1.1",
                "GET /nothing HTTP/1.1", "GET / HTTP/1.1", "GET /error HTTP/1.1", "GET /swagger-ui.html HTTP/1.1",
                "GET /swagger-ui/index.html HTTP/1.1", "GET /swagger-ui/swagger-ui.css HTTP/1.1",
                "GET /swagger-ui/nothing HTTP/1.1", "GET /v3/api-docs HTTP/1.1", "GET /problems/not-found HTTP/1.1",
                "GET /problems/nothing HTTP/1.1", "OPTIONS * HTTP/1.1", "OPTIONS /api/v1/feed HTTP/1.1",
                "OPTIONS /api/v1/feed HTTP/1.1\r\nOrigin: https://evil.example\r\nAccess-Control-Request-Method: GET",
                "TRACE /api/v1/feed HTTP/1.1", "CONNECT evil.example:443 HTTP/1.1", "FOO /api/v1/feed HTTP/1.1",
                "GET /api/v1//feed HTTP/1.1", "GET /api/v1/{x} HTTP/1.1", "GET /%00 HTTP/1.1", "GET /%zz HTTP/1.1",
                "GET /swagger-ui/%2e%2e/x HTTP/1.1", "GET /api/v1/feed HTTP/7.0", "GET /api/v1/feed HTTP/1.0",
                "NONSENSE", "GET /api/v1/feed HTTP/1.1\r\nTransfer-Encoding: gzip",
                "GET /api/v1/feed HTTP/1.1\r\nHost: b",
                "POST /api/v1/dreams HTTP/1.1\r\nContent-Length: -1",
                "POST /api/v1/sessions HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 0",
                "GET /api/v1/feed HTTP/1.1\r\nAuthorization: Bearer nonsense", "GET /actuator/health HTTP/1.1",
                tooLong(),
                tooMany(), "GET /?" + "a".repeat(9000) + " HTTP/1.1");
    }

    @ParameterizedTest
    @MethodSource("anything")
    void every_answer_holds_up_the_shields_once_and_does_not_say_what_it_runs_on(String lines) throws IOException {
        for (int door : List.of(port, managementPort)) {
            String answer = Wire.send(door, lines);
            SHIELDS.forEach((name, value) -> assertThat(Wire.header(answer, name)).as(answer).containsExactly(value));
            assertThat(Wire.header(answer, "Permissions-Policy")).as(answer).hasSize(1);
            assertThat(Wire.header(answer, "Content-Security-Policy")).as(answer).singleElement().asString()
                    .startsWith("default-src 'none'; ").contains("frame-ancestors 'none'");
            for (String tells : List.of("Server", "X-Powered-By", "Strict-Transport-Security", "Set-Cookie")) {
                assertThat(Wire.header(answer, tells)).as(answer).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("anything")
    void no_refusal_tells_about_our_insides(String lines) throws IOException {
        String answer = Wire.send(port, lines + EVIL);
        assertThat(answer).matches("(?s)HTTP/1\\.1 [2345]\\d\\d .*").doesNotContain("HTTP/1.1 500");
        if (!answer.matches("(?s)HTTP/1\\.1 [23].*")) {
            assertThat(answer.replace("evil.example:443", "")).doesNotContain(INSIDES);
        }
    }

    @ParameterizedTest
    @CsvSource({"TRACE /api/v1/feed,405", "TRACE /nothing,405", "CONNECT evil.example:443,501",
            "TRACE /swagger-ui/index.html,405"})
    void what_nobody_may_do_is_refused_as_everything_is(String line, int status) throws IOException {
        String answer = Wire.send(port, line + " HTTP/1.1");
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
    }

    static Stream<String> tooMuch() {
        return Stream.of(tooLong(), tooMany(), "GET /api/v1/feed?" + "a".repeat(9000) + " HTTP/1.1",
                "GET /api/v1/feed?" + "a=b&".repeat(51) + " HTTP/1.1");
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void heads_have_bounds(String lines) throws IOException {
        String answer = Wire.send(port, lines);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"bad-request\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/metrics", "/actuator/env", "/actuator/sbom",
            "/livez", "/readyz"})
    void the_port_of_the_api_knows_nothing_of_operators(String path) {
        assertThat(Visitor.stranger(port).get("/" + path).status()).isEqualTo(401);
        assertThat(Visitor.joined(port).get("/" + path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"/actuator/health/liveness,200", "/actuator/health/readiness,200", "/actuator/metrics,200",
            "/actuator/sbom,200", "/actuator/env,404", "/actuator/beans,404", "/actuator/heapdump,404",
            "/actuator/loggers,404", "/actuator/shutdown,404", "/api/v1/feed,404"})
    void operators_see_health_and_metrics_and_nothing_more(String path, int status) {
        Answer answer = Visitor.stranger(managementPort).get("/" + path);
        assertThat(answer.status() == 200).as(answer.toString()).isEqualTo(status == 200);
    }

    @Test
    void no_header_decides_what_an_address_in_an_answer_looks_like() throws IOException {
        String redirect = Wire.send(port, "GET /swagger-ui.html HTTP/1.1" + EVIL);
        assertThat(Wire.header(redirect, "Location")).containsExactly("/swagger-ui/index.html");
        assertThat(Wire.send(port, "GET /v3/api-docs HTTP/1.1" + EVIL)).doesNotContain("evil");
        Visitor ada = Visitor.joined(port);
        Map<String, Object> dream = Map.of("text", "I fell off the tower and flew away.");
        String bearer = "\r\nAuthorization: Bearer " + ada.token;
        ada.post("/dreams", dream);
        ada.post("/dreams", dream);
        String page = Wire.send(port, "GET /api/v1/journal?limit=1 HTTP/1.1" + bearer + EVIL);
        assertThat(Wire.header(page, "Link")).singleElement().asString().startsWith("</api/v1/journal?");
        assertThat(page).doesNotContain("evil");
    }

    private static String tooLong() {
        return "GET /api/v1/feed HTTP/1.1\r\nX-Long: " + "a".repeat(9000);
    }

    private static String tooMany() {
        return "GET /api/v1/feed HTTP/1.1\r\n"
                + IntStream.range(0, 80).mapToObj(i -> "X-" + i + ": a").collect(Collectors.joining("\r\n"));
    }
}
