package dev.dreamlog.docs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The description of the interface that is committed is the one that is served, and it is complete and true. */
@DreamlogTest
class OpenApiIT {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT).build();

    @LocalServerPort
    private int port;
    private Caller stranger = new Caller("");
    private JsonNode served = JSON.nullNode();

    /** One call of the interface. */
    record Call(String method, String path, JsonNode described) {

        String address() {
            return path.replaceAll("\\{id}", UUID.randomUUID().toString()).replaceAll("\\{\\w+}", "nothing");
        }

        boolean isOpen() {
            JsonNode security = described.path("security");
            return security.isArray() && (security.isEmpty() || security.get(0).isEmpty());
        }
    }

    @BeforeEach
    void read() {
        stranger = new Caller("http://localhost:" + port);
        served = stranger.get("/v3/api-docs").hasStatus(200).json();
    }

    @Test
    void the_committed_description_is_the_one_that_is_served() throws IOException {
        TreeMap<?, ?> sorted = JSON.treeToValue(served, TreeMap.class);
        Committed.document("openapi.json").says(JSON.writeValueAsString(sorted).replace("\r\n", "\n") + "\n");
    }

    @Test
    void every_call_is_described() {
        assertThat(calls()).isNotEmpty().allSatisfy(call -> {
            assertThat(call.path()).startsWith("/api/v1/");
            assertThat(call.described().path("summary").asString("")).as("summary").isNotBlank();
            assertThat(call.described().path("tags")).as("tag").hasSize(1);
            assertThat(call.described().path("responses").propertyNames()).anyMatch(status -> status.startsWith("2"));
        });
        assertThat(calls()).extracting(call -> call.described().path("operationId").asString(""))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][A-Za-z]+"));
    }

    @Test
    void every_body_and_every_answer_has_an_example() {
        List<JsonNode> contents = new ArrayList<>();
        calls().forEach(call -> {
            contents.add(call.described().path("requestBody"));
            call.described().path("responses").properties().stream().filter(one -> one.getKey().startsWith("2"))
                    .forEach(one -> contents.add(one.getValue()));
        });
        assertThat(contents).filteredOn(one -> one.has("content"))
                .allMatch(one -> one.at("/content/application~1json").has("example"));
    }

    @Test
    void nothing_of_the_inside_shows() {
        assertThat(served.toString()).doesNotContain("\"Actor\"", "\"Write\"", "Cursors", "HttpServletRequest",
                "/error",
                "-controller", "\"Change", "\"Keep\"", "\"byte\"");
    }

    @Test
    void strangers_are_turned_away_exactly_where_it_says_so() {
        assertThat(calls()).allSatisfy(call -> {
            int status = stranger.call(call.method(), call.address(), null).status();
            assertThat(status != 401).as("%s %s is open, status %s", call.method(), call.path(), status)
                    .isEqualTo(call.isOpen());
        });
    }

    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        served.path("paths").properties().forEach(path -> path.getValue().properties().forEach(
                call -> calls.add(new Call(call.getKey().toUpperCase(Locale.ROOT), path.getKey(),
                        call.getValue()))));
        return calls;
    }
}
