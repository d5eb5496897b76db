package dev.dreamlog.app.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.app.http.Visitor.Answer;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Operators learn of everybody who is turned away, and nothing about them that is not theirs to know. */
@DreamlogTest
@ExtendWith(OutputCaptureExtension.class)
class SecurityEventsIT {

    @LocalServerPort
    private int port;
    @Autowired
    private MeterRegistry meters;
    @Value("${logging.file.name}")
    private Path file;

    @Test
    void who_shows_a_bad_token_is_told_of_in_one_line_without_the_token(CapturedOutput console) throws IOException {
        double before = count("token-refused", "access-token");
        Answer refused = Visitor.stranger(port).get("/journal", "Authorization", "Bearer eyJhbGciOiJub25lIn0.e30.");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(count("token-refused", "access-token")).isEqualTo(before + 1);
        assertThat(lines(console)).singleElement().asString().contains("token-refused: access-token")
                .doesNotContain("eyJ");
        JsonNode line = written(refused);
        assertThat(line.at("/event/action").asString()).isEqualTo("token-refused");
        assertThat(line.at("/event/kind").asString()).isEqualTo("event");
        assertThat(line.at("/event/outcome").asString()).isEqualTo("failure");
        assertThat(line.at("/user").isMissingNode()).isTrue();
    }

    @Test
    void who_has_not_the_role_is_told_of_by_id(CapturedOutput console) throws IOException {
        Visitor ada = Visitor.joined(port);
        double before = count("forbidden", "role");
        Answer refused = ada.get("/audit/events");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(count("forbidden", "role")).isEqualTo(before + 1);
        assertThat(lines(console)).singleElement().asString().contains("forbidden: role, account " + ada.id)
                .doesNotContain(ada.email);
        assertThat(written(refused).at("/user/id").asString()).isEqualTo(ada.id);
    }

    @Test
    void a_stranger_at_a_shut_door_is_no_event(CapturedOutput console) {
        assertThat(Visitor.stranger(port).get("/journal").status()).isEqualTo(401);
        assertThat(lines(console)).isEmpty();
    }

    private double count(String kind, String reason) {
        return meters.find("dreamlog.security.events").tags("kind", kind, "reason", reason).counters().stream()
                .mapToDouble(Counter::count).sum();
    }

    private static List<String> lines(CapturedOutput console) {
        return console.getAll().lines().filter(line -> line.matches(".*(token-refused|forbidden): .*")).toList();
    }

    /** The line of the structured log about this answer's trace. */
    private JsonNode written(Answer refused) throws IOException {
        String trace = refused.json().get("traceId").asString();
        return Files.readAllLines(file).stream().filter(line -> line.contains("dreamlog.security"))
                .map(new JsonMapper()::readTree).filter(line -> line.at("/trace/id").asString("").equals(trace))
                .findFirst().orElseThrow();
    }
}
