package dev.dreamlog.app.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dreamlog.app.attack.Wire.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses, methods and headers that mean one thing to a guard and another to who is guarded. */
class OddRequestIT extends Attack {

    private static final String BODY = "body=";
    private String mine = "";
    private String theirs = "";

    static Stream<Arguments> odd() {
        return Rows.of("odd-requests");
    }

    @BeforeAll
    void dreams() {
        mine = attacker.dream();
        theirs = victim.dream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("odd")
    void an_odd_request_opens_nothing(String name, String line, String headers, int status, String code) {
        String before = whatStands();
        List<String> given = new ArrayList<>(List.of("Authorization: Bearer " + attacker.token()));
        Arrays.stream(headers.split(" && ", -1)).filter(header -> !header.isBlank()).forEach(given::add);
        byte[] body = given.stream().filter(header -> header.startsWith(BODY)).findFirst()
                .map(header -> header.substring(BODY.length()).getBytes(StandardCharsets.UTF_8)).orElse(new byte[0]);
        given.removeIf(header -> header.startsWith(BODY));
        Reply refused = Wire.send(port, written(line), given, body);
        assertThat(refused.status()).as(refused.text()).isEqualTo(status);
        assertThat(refused.isProblem()).as(refused.text()).isTrue();
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.answers()).isEqualTo(1);
        assertThat(refused.text()).doesNotContain("Exception", "Tomcat", "at dev.", "at org.", "root:");
        assertThat(whatStands()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/journal?limit=1", "GET /api/v1/nothing", "POST /api/v1/dreams",
            "GET /v3/api-docs", "GET /swagger-ui.html", "GET /problems/not-found", "GET /swagger-ui"})
    void no_answer_believes_a_host_that_somebody_made_up(String line) {
        Reply answer = Wire.send(port, line, List.of("Authorization: Bearer " + attacker.token(), "Host: evil.example",
                "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: gopher", "X-Forwarded-Port: 6666",
                "Forwarded: host=evil.example", "X-Host: evil.example", "Referer: http://evil.example/",
                "Origin: http://evil.example", "Content-Type: application/json"),
                "{\"text\":\"I fell off the tower and flew away.\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.text()).doesNotContain("evil.example", "gopher", "6666");
    }

    private String written(String line) {
        return line.replace("{mine}", mine).replace("{dream}", theirs).replace("\\u000b", "\u000b").replace("{4k}",
                "A".repeat(4096));
    }
}
