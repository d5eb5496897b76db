package dev.dreamlog.docs;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.dreamlog.docs.Description.Call;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
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
    private Description description = new Description(JSON.nullNode());

    @BeforeEach
    void read() {
        stranger = new Caller("http://localhost:" + port);
        description = new Description(stranger.get("/v3/api-docs").hasStatus(200).json());
    }

    @Test
    void the_committed_description_is_the_one_that_is_served() throws IOException {
        TreeMap<?, ?> sorted = JSON.treeToValue(description.document(), TreeMap.class);
        Committed.document("openapi.json").says(JSON.writeValueAsString(sorted).replace("\r\n", "\n") + "\n");
    }

    @Test
    void every_call_is_described() {
        assertThat(description.calls()).isNotEmpty().allSatisfy(call -> {
            assertThat(call.path()).startsWith("/api/v1/");
            assertThat(call.described().path("summary").asString("")).as("summary").isNotBlank();
            assertThat(call.described().path("tags")).as("tag").hasSize(1);
            assertThat(call.status()).isBetween(200, 204);
        });
        assertThat(description.calls()).extracting(call -> call.described().path("operationId").asString(""))
                .doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][A-Za-z]+"));
    }

    @Test
    void every_body_and_every_answer_has_an_example_that_fits_its_schema() {
        List<JsonNode> contents = description.calls().stream()
                .<JsonNode>mapMulti((call, each) -> List.of(call.body(), call.answer()).forEach(each))
                .filter(content -> !content.isMissingNode()).toList();
        assertThat(contents).isNotEmpty().allSatisfy(
                content -> assertThat(description.misfits(content.path("schema"), content.path("example"))).isEmpty());
    }

    @Test
    void nothing_of_the_inside_shows() {
        assertThat(description.document().toString()).doesNotContain("\"Actor\"", "\"Write\"", "Cursors",
                "HttpServletRequest", "/error", "-controller", "\"Change", "\"Keep\"", "\"byte\"");
    }

    @Test
    void strangers_are_turned_away_exactly_where_it_says_so() {
        assertThat(description.calls()).allSatisfy(call -> {
            int status = send(stranger, call, UUID.randomUUID().toString(), null).status();
            assertThat(status != 401).as("%s %s is open, status %s", call.method(), call.path(), status)
                    .isEqualTo(call.isOpen());
        });
    }

    @Test
    void a_client_that_sends_the_examples_gets_what_is_described() {
        String email = UUID.randomUUID() + "@dreamlog.example";
        attempt(stranger, "register", "", "email", email);
        String token = attempt(stranger, "signIn", "", "email", email).at("/accessToken");
        Caller ada = stranger.with("Authorization", "Bearer " + token);
        String dream = attempt(ada, "recordDream", "").at("/id");
        String etag = attempt(ada.with("If-Match", "\"1\""), "reviseDream", dream).header("ETag");
        etag = attempt(ada.with("If-Match", etag), "changeVisibility", dream).header("ETag");
        attempt(ada, "commentOnPost", dream);
        attempt(ada, "likePost", dream);
        String interpretation = attempt(ada, "requestInterpretation", dream).at("/id");
        Awaitility.await().until(
                () -> attempt(ada, "readInterpretation", interpretation).at("/state").equals("COMPLETED"));
        List.of("rateInterpretation", "requestReview", "readInterpretation")
                .forEach(id -> attempt(ada, id, interpretation));
        List.of("readDream", "readJournal", "readFeed", "readPost", "readComments", "readEngagement", "readProfile",
                "readSessions")
                .forEach(id -> attempt(ada, id, dream));
        attempt(ada, "unlikePost", dream);
        attempt(ada.with("If-Match", etag), "deleteDream", dream);
        attempt(ada, "signOut", "");
        String again = attempt(stranger, "signIn", "", "email", email).at("/accessToken");
        attempt(stranger.with("Authorization", "Bearer " + again), "eraseAccount", "");
    }

    /** Sends the example, with one field told otherwise where the example's value can be used only once. */
    private Answer attempt(Caller caller, String id, String about, String... otherwise) {
        Call call = description.call(id);
        JsonNode body = call.body().path("example").deepCopy();
        if (otherwise.length > 0) {
            ((ObjectNode) body).put(otherwise[0], otherwise[1]);
        }
        Answer answer = send(caller, call, about, body.isMissingNode() ? null : body).hasStatus(call.status());
        if (!call.answer().isMissingNode()) {
            assertThat(description.misfits(call.answer().path("schema"), answer.json())).as(id).isEmpty();
        }
        call.described().at("/responses/" + call.status() + "/headers").propertyStream()
                .filter(header -> header.getValue().path("required").asBoolean(false))
                .forEach(header -> assertThat(answer.header(header.getKey())).as(header.getKey()).isNotEmpty());
        return answer;
    }

    private static Answer send(Caller caller, Call call, String about,
            @Nullable Object body) {
        return caller.call(call.method().toUpperCase(Locale.ROOT), call.path().replaceAll("\\{\\w+}", about), body);
    }
}
