package dev.dreamlog.app.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.dreamlog.app.attack.Wire.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody writes a line of our log, colours it, or adds a header to somebody's answer. */
@ExtendWith(OutputCaptureExtension.class)
class InjectedLineIT extends Attack {

    private static final String FORGED = "FORGED 12:00:00 ERROR admin signed in";
    private static final Map<String, String> BREAKS = Map.of("an encoded line break", "%0d%0a", "a bare CR", "\r",
            "an escape", "\u001b[2K\u001b[31m", "a NEL", "\u0085", "a line separator", "\u00e2\u0080\u00a8",
            "a vertical tab", "\u000b", "a backspace", "\b\b\b\b", "a NUL", "\u0000", "words for a logger", "%n%X{a}");
    private static final List<String> HEADERS = List.of("User-Agent", "traceparent", "tracestate", "Idempotency-Key",
            "Accept-Language", "Accept", "If-Match", "If-None-Match", "Consistency-Token", "Last-Event-ID", "Prefer",
            "Referer", "Origin", "Cookie", "X-Forwarded-For", "X-Request-Id", "Authorization", "Content-Language");

    static Stream<Arguments> injected() {
        return HEADERS.stream().flatMap(header -> BREAKS.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(breaking -> Arguments.of(breaking.getKey() + " in " + header, header, breaking.getValue())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("injected")
    void a_header_stays_a_header(String name, String header, String breaking, CapturedOutput output) {
        List<String> headers = new ArrayList<>(List.of("Content-Type: application/json",
                header + ": x" + breaking + "Injected: yes" + breaking + FORGED));
        if (!header.equals("Authorization")) {
            headers.add("Authorization: Bearer " + attacker.token());
        }
        Reply reply = Wire.send(port, "POST /api/v1/dreams", headers, "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).as(reply.text()).isBetween(400, 499);
        assertThat(reply.head()).noneMatch(line -> line.startsWith("Injected"));
        assertThat(reply.text()).doesNotContain(FORGED);
        assertThat(output.getAll()).doesNotContain(FORGED).doesNotContain("\u001b[2K");
    }

    static Stream<Arguments> addresses() {
        return Stream.of("/api/v1/", "/api/v1/posts/", "/api/v1/feed?limit=", "/api/v1/feed?cursor=",
                "/api/v1/feed?sort=", "/problems/", "/api/v1/audit/projections/", "/v3/api-docs/")
                .flatMap(path -> Stream.of("%0d%0aInjected:%20yes%0d%0a", "%1b[31m", "%e2%80%a8", "%c2%85", "%0b")
                        .map(breaking -> Arguments.of(path + breaking)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    void an_address_stays_an_address(String address, CapturedOutput output) {
        Reply reply = Wire.send(port, "GET " + address + "FORGED", "Authorization: Bearer " + attacker.token());
        assertThat(reply.status()).as(reply.text()).isBetween(400, 499);
        assertThat(reply.head()).noneMatch(line -> line.startsWith("Injected"));
        assertThat(output.getAll()).doesNotContain("FORGED");
    }
}
