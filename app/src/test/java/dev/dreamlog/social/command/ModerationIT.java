package dev.dreamlog.social.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.Crowd;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What readers report, what administrators make of it and what is deleted, over HTTP. */
@DreamlogTest
class ModerationIT {

    private static final String PASSWORD = "seven sleepy herons";
    private static final Map<String, String> REASON = Map.of("reason", "It tells where my sister lives.");

    @LocalServerPort
    private int port;
    @Autowired
    private Registration registration;
    private Caller stranger = new Caller("");
    private Caller ada = stranger;
    private Caller ben = stranger;
    private Caller admin = stranger;
    private String post = "";

    @BeforeEach
    void somebodyShares() {
        stranger = new Caller("http://localhost:" + port);
        ada = stranger.joined(freshEmail(), PASSWORD);
        ben = stranger.joined(freshEmail(), PASSWORD);
        String email = freshEmail();
        stranger.joined(email, PASSWORD);
        registration.grant(registration.accountOf(email).orElseThrow(), Role.ADMIN);
        admin = stranger.signedIn(email, PASSWORD);
        post = ada.post("/dreams", Map.of("text", "I stood before my sister's house.")).hasStatus(201).at("/id");
        visible("\"1\"", "PUBLIC");
    }

    @Test
    void whoever_reports_twice_is_answered_as_the_first_time_and_heard_once() {
        Answer first = report(ben).hasStatus(201);
        assertThat(first.header("Location")).isEqualTo("/api/v1/reports/" + first.at("/id"));
        Answer second = ben.post("/posts/" + post + "/reports", Map.of("reason", "And it is sad.")).hasStatus(201);
        assertThat(second.response().body()).isEqualTo(first.response().body());
        List<JsonNode> waiting = waitingAfter(second);
        assertThat(waiting).extracting(report -> report.at("/post/id").asString()).containsOnlyOnce(post);
        assertThat(waiting).filteredOn(report -> report.at("/id").asString().equals(first.at("/id"))).singleElement()
                .satisfies(report -> {
                    assertThat(report.at("/reason").asString()).isEqualTo(REASON.get("reason"));
                    assertThat(report.at("/post/text").asString()).isEqualTo("I stood before my sister's house.");
                });
    }

    @Test
    void the_same_key_repeats_the_answer_and_no_report_without_a_reason_is_one() {
        Caller once = ben.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = once.post("/posts/" + post + "/reports", REASON).hasStatus(201);
        assertThat(once.post("/posts/" + post + "/reports", REASON).hasStatus(201).response().body())
                .isEqualTo(first.response().body());
        once.post("/posts/" + post + "/reports", Map.of("reason", "Another.")).hasStatus(422);
        ben.post("/posts/" + post + "/reports", Map.of()).hasStatus(400);
        ben.post("/posts/" + post + "/reports", Map.of("reason", "")).hasStatus(400);
        ben.post("/posts/" + post + "/reports", Map.of("reason", "a".repeat(1001))).hasStatus(400);
    }

    @Test
    void reports_are_read_oldest_first_on_pages_of_their_readers_own() {
        String first = report(ben).hasStatus(201).at("/id");
        Answer last = report(ada).hasStatus(201);
        List<String> waiting = waitingAfter(last).stream().map(report -> report.at("/id").asString()).toList();
        assertThat(waiting).containsSubsequence(first, last.at("/id")).isSorted();
        Answer page = admin.get("/reports?limit=1").hasStatus(200);
        assertThat(page.at("/items/0/id")).isEqualTo(waiting.getFirst());
        assertThat(page.header("Link")).contains("cursor=" + page.at("/next"));
        admin.get("/feed?cursor=" + page.at("/next")).hasStatus(400);
    }

    @Test
    void a_hidden_post_is_gone_for_everybody_but_its_dreamer_and_sharing_it_again_brings_nothing_back() {
        String comment = say(ben, null);
        ben.put("/posts/" + post + "/like", "").hasStatus(204);
        Answer hidden = decide(report(ben).at("/id"), "HIDDEN").hasStatus(204);
        nothingToSee(hidden);
        assertThat(after(hidden, ada).get("/posts/" + post).hasStatus(200).json().at("/hidden").asBoolean()).isTrue();
        assertThat(ada.get("/posts/" + post + "/comments").hasStatus(200).at("/items/0/id")).isEqualTo(comment);
        ada.get("/dreams/" + post).hasStatus(200);
        Answer shared = visible(visible("\"2\"", "PRIVATE").header("ETag"), "PUBLIC");
        nothingToSee(shared);
        after(shared, ada).get("/posts/" + post).hasStatus(200);
        assertThat(ada.get("/engagement/me").json().at("/likes").asInt()).isEqualTo(1);
    }

    @Test
    void a_dismissed_report_leaves_the_post_alone_and_the_first_decision_stands() {
        String report = report(ben).at("/id");
        Answer dismissed = decide(report, "DISMISSED").hasStatus(204);
        decide(report, "DISMISSED").hasStatus(204);
        assertThat(decide(report, "HIDDEN").hasStatus(409).at("/code")).isEqualTo("already-decided");
        assertThat(waitingAfter(dismissed)).noneMatch(waiting -> waiting.at("/id").asString().equals(report));
        stranger.get("/posts/" + post).hasStatus(200);
        decide(UUID.randomUUID().toString(), "HIDDEN").hasStatus(404);
        decide(say(ben, null), "HIDDEN").hasStatus(404);
        admin.put("/reports/" + report, Map.of("decision", "PERHAPS")).hasStatus(400);
    }

    @Test
    void two_administrators_who_decide_differently_at_the_same_moment_are_not_both_right() throws Exception {
        String report = report(ben).at("/id");
        List<Answer> answers = Crowd.atOnce(2, number -> () -> decide(report, number == 0 ? "HIDDEN" : "DISMISSED"));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
    }

    @Test
    void a_deleted_comment_leaves_its_place_to_its_replies_and_the_numbers_at_once() {
        String remark = say(ben, null);
        String reply = say(ada, remark);
        Answer deleted = ben.delete("/comments/" + remark).hasStatus(204);
        JsonNode thread = after(deleted, stranger).get("/posts/" + post + "/comments").json().at("/items");
        assertThat(thread).extracting(comment -> comment.at("/text").asString()).containsExactly("[deleted]", "Hm.");
        assertThat(thread.at("/1/replyTo").asString()).isEqualTo(remark);
        assertThat(comments(deleted)).isEqualTo(1);
        ben.post("/posts/" + post + "/comments", Map.of("text", "Hm.", "replyTo", remark)).hasStatus(422);
        Answer last = ada.delete("/comments/" + reply).hasStatus(204);
        ada.delete("/comments/" + reply).hasStatus(204);
        assertThat(after(last, stranger).get("/posts/" + post + "/comments").json().at("/items")).isEmpty();
        assertThat(comments(last)).isZero();
    }

    private void nothingToSee(Answer since) {
        for (Caller reader : List.of(stranger, ben, admin)) {
            after(since, reader).get("/posts/" + post).hasStatus(404);
            after(since, reader).get("/posts/" + post + "/comments").hasStatus(404);
            assertThat(after(since, reader).get("/feed?limit=100").hasStatus(200).response().body())
                    .doesNotContain(post);
        }
        ben.put("/posts/" + post + "/like", "").hasStatus(404);
        ben.delete("/posts/" + post + "/like").hasStatus(404);
        ben.post("/posts/" + post + "/comments", Map.of("text", "Hm.")).hasStatus(404);
        report(ben).hasStatus(404);
    }

    private List<JsonNode> waitingAfter(Answer write) {
        List<JsonNode> all = new ArrayList<>();
        Answer page = after(write, admin).get("/reports?limit=100").hasStatus(200);
        page.json().at("/items").forEach(all::add);
        while (!page.at("/next").isEmpty()) {
            page = admin.get("/reports?limit=100&cursor=" + page.at("/next")).hasStatus(200);
            page.json().at("/items").forEach(all::add);
        }
        return all;
    }

    private int comments(Answer since) {
        return after(since, stranger).get("/posts/" + post).hasStatus(200).json().at("/engagement/comments").asInt();
    }

    private Answer report(Caller reader) {
        return reader.post("/posts/" + post + "/reports", REASON);
    }

    private Answer decide(String report, String decision) {
        return admin.put("/reports/" + report, Map.of("decision", decision));
    }

    private String say(Caller speaker, @Nullable String replyTo) {
        Map<String, String> comment = replyTo == null
                ? Map.of("text", "Hm.")
                : Map.of("text", "Hm.", "replyTo", replyTo);
        return speaker.post("/posts/" + post + "/comments", comment).hasStatus(201).at("/id");
    }

    private Answer visible(String version, String visibility) {
        return ada.with("If-Match", version)
                .put("/dreams/" + post + "/visibility", Map.of("visibility", visibility)).hasStatus(200);
    }

    private static Caller after(Answer write, Caller reader) {
        return reader.with("Consistency-Token", write.header("Consistency-Token")).with("Prefer", "handling=strict");
    }

    private static String freshEmail() {
        return UUID.randomUUID() + "@example.org";
    }
}
