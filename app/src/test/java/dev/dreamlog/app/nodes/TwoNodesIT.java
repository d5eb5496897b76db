package dev.dreamlog.app.nodes;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.Crowd;
import dev.dreamlog.testing.EventStream;
import dev.dreamlog.testing.Installation;
import dev.dreamlog.testing.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes that do not look for each other's writes: all they know they were told. */
class TwoNodesIT {

    private static final String PASSWORD = "two nodes make one";
    private static final String ROLES = "command,query,saga";
    /** How soon a busy database is given up is not asked here. */
    private static final String[] SETTINGS = {"--dreamlog.look-for-news=1h", "--dreamlog.database-patience=20s",
            "--dreamlog.streaming.longest=30m",
            "--spring.datasource.hikari.connection-timeout=20000"};
    private static final Map<String, Object> DREAM = Map.of("text",
            "I crossed a bridge in the rain and met my brother.");

    private static Installation installation;
    private static Node left;
    private static Node right;

    private Caller ada;
    private Caller adaAtTheRight;

    @BeforeAll
    static void start() {
        installation = new Installation();
        left = installation.node(ROLES, SETTINGS);
        right = installation.node(ROLES, SETTINGS);
    }

    @AfterAll
    static void stop() {
        right.close();
        left.close();
    }

    @BeforeEach
    void join() {
        ada = joined();
        adaAtTheRight = ada.at(right.caller());
    }

    @Test
    void what_was_written_on_one_node_shows_on_the_other() {
        for (int round = 0; round < 10; round++) {
            Answer dream = ada.post("/dreams", DREAM).hasStatus(201);
            assertThat(after(dream, adaAtTheRight).get("/journal").at("/items/0/id")).isEqualTo(dream.at("/id"));
            Answer back = adaAtTheRight.with("If-Match", dream.header("ETag"))
                    .patch("/dreams/" + dream.at("/id"), Map.of("title", "The bridge")).hasStatus(200);
            assertThat(after(back, ada).get("/dreams/" + dream.at("/id")).at("/title")).isEqualTo("The bridge");
        }
    }

    @Test
    void so_it_is_with_every_view() {
        Answer dream = ada.post("/dreams", DREAM).hasStatus(201);
        String post = "/posts/" + dream.at("/id");
        Answer shared = ada.with("If-Match", dream.header("ETag")).put("/dreams/" + dream.at("/id") + "/visibility",
                Map.of("visibility", "PUBLIC", "anonymous", false)).hasStatus(200);
        assertThat(after(shared, adaAtTheRight).get("/feed").at("/items/0/id")).isEqualTo(dream.at("/id"));

        Answer liked = ada.call("PUT", post + "/like", null).hasStatus(204);
        assertThat(after(liked, adaAtTheRight).get(post).at("/engagement/likes")).isEqualTo("1");
        assertThat(after(liked, adaAtTheRight).get("/engagement/me").at("/likes")).isEqualTo("1");

        Answer said = ada.post(post + "/comments", Map.of("text", "It was wide.")).hasStatus(201);
        assertThat(after(said, adaAtTheRight).get(post + "/comments").at("/items/0/text")).isEqualTo("It was wide.");

        Answer asked = ada.post("/dreams/" + dream.at("/id") + "/interpretations", Map.of("tradition", "JUNGIAN"))
                .hasStatus(202);
        assertThat(after(asked, adaAtTheRight).get(asked.header("Location")).at("/state")).isNotEmpty();
        Awaitility.await().until(() -> adaAtTheRight.get(asked.header("Location")).at("/state").equals("COMPLETED"));
    }

    @Test
    void who_listens_goes_on_at_the_other_node_where_they_broke_off() {
        String dream = shared();
        Caller ben = joined();
        String heard;
        try (EventStream stream = ada.follow("/stream")) {
            Awaitility.await().until(() -> stream.names().equals(List.of("unread")));
            ben.at(right.caller()).call("PUT", "/posts/" + dream + "/like", null).hasStatus(204);
            Awaitility.await().until(() -> stream.names().equals(List.of("unread", "notification")));
            heard = stream.last().id();
        }
        List<String> missed = List.of(comment(ben, dream), comment(ben.at(right.caller()), dream));
        try (EventStream stream = adaAtTheRight.with("Last-Event-ID", heard).follow("/stream")) {
            Awaitility.await().until(() -> stream.events().size() == 2);
            String next = comment(ben, dream);
            Awaitility.await().until(() -> stream.events().size() == 3);
            assertThat(stream.events()).extracting(event -> event.at("/commentId"))
                    .containsExactly(missed.getFirst(), missed.getLast(), next);
        }
    }

    @Test
    void nobody_listens_on_after_signing_out_at_the_other_node() {
        try (EventStream stream = adaAtTheRight.follow("/stream")) {
            Awaitility.await().until(() -> stream.names().equals(List.of("unread")));
            ada.delete("/sessions/current").hasStatus(204);
            Awaitility.await().until(stream::hasEnded);
            adaAtTheRight.with("Last-Event-ID", stream.last().id()).get("/stream").hasStatus(401);
        }
    }

    @Test
    void what_strangers_share_is_right_at_each_node_for_whoever_names_the_write() {
        Answer last = ada.post("/dreams", DREAM).hasStatus(201);
        String dream = last.at("/id");
        for (int round = 0; round < 6; round++) {
            String visibility = round % 2 == 0 ? "PUBLIC" : "PRIVATE";
            last = (round % 3 == 0 ? ada : adaAtTheRight).with("If-Match", last.header("ETag"))
                    .put("/dreams/" + dream + "/visibility", Map.of("visibility", visibility)).hasStatus(200);
            for (Node node : List.of(left, right)) {
                node.caller().get("/feed").hasStatus(200);
                assertThat(after(last, node.caller()).get("/feed").hasStatus(200).response().body().contains(dream))
                        .isEqualTo(round % 2 == 0);
            }
        }
    }

    @Test
    void one_key_is_one_wish_wherever_and_however_often_it_is_made() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Answer> answers = Crowd.atOnce(50, number -> () -> either(number).with("Idempotency-Key", key)
                .post("/dreams", DREAM));
        List<Answer> granted = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(granted).isNotEmpty();
        assertThat(answers).allMatch(answer -> answer.status() == 201
                ? answer.response().body().equals(granted.getFirst().response().body())
                : answer.hasStatus(409).at("/code").equals("idempotency-in-flight"));
        assertThat(after(granted.getFirst(), ada).get("/journal").json().at("/items")).hasSize(1);

        try (Node restarted = installation.node("command")) {
            for (Caller node : List.of(ada, adaAtTheRight, ada.at(restarted.caller()))) {
                Caller again = node.with("Idempotency-Key", key);
                assertSame(again.post("/dreams", DREAM), granted.getFirst());
                again.post("/dreams", Map.of("text", "Another dream, of a river that I could not cross."))
                        .hasStatus(422);
            }
        }
        assertThat(ada.get("/journal").json().at("/items")).hasSize(1);
    }

    @Test
    void whoever_likes_at_the_same_moment_is_heard_without_knowing_a_version() throws Exception {
        String post = "/posts/" + shared();
        List<Caller> crowd = Stream.generate(TwoNodesIT::joined).limit(50).toList();
        List<Answer> likes = Crowd.atOnce(crowd.size(), number -> () -> crowd.get(number)
                .at(either(number)).call("PUT", post + "/like", null));
        likes.forEach(like -> like.hasStatus(204));
        Caller reader = ada.with("Prefer", "handling=strict");
        likes.forEach(
                like -> reader.with("Consistency-Token", like.header("Consistency-Token")).get(post).hasStatus(200));
        assertThat(reader.get(post).at("/engagement/likes")).isEqualTo("50");
    }

    private String shared() {
        Answer dream = ada.post("/dreams", DREAM).hasStatus(201);
        ada.with("If-Match", dream.header("ETag")).put("/dreams/" + dream.at("/id") + "/visibility",
                Map.of("visibility", "PUBLIC", "anonymous", false)).hasStatus(200);
        return dream.at("/id");
    }

    private static String comment(Caller reader, String post) {
        return reader.post("/posts/" + post + "/comments", Map.of("text", "It was wide.")).hasStatus(201).at("/id");
    }

    private Caller either(int number) {
        return number % 2 == 0 ? ada : adaAtTheRight;
    }

    private static Caller joined() {
        return left.caller().joined(UUID.randomUUID() + "@example.org", PASSWORD);
    }

    /** Reads only what shows the write. */
    private static Caller after(Answer write, Caller reader) {
        return reader.with("Consistency-Token", write.header("Consistency-Token")).with("Prefer", "handling=strict");
    }

    private static void assertSame(Answer again, Answer first) {
        again.hasStatus(201);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Consistency-Token")).isEqualTo(first.header("Consistency-Token"));
    }
}
