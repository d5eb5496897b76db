package dev.dreamlog.interpretation.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.account.api.Role;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Over HTTP: what dreamers think of an answer, and what imams do whom they ask. */
class OpinionIT extends Clientele {

    private static final Map<String, String> ENDORSED = Map.of("decision", "ENDORSED");

    @Autowired
    private JdbcClient database;
    private Caller imam = new Caller("");
    private String interpretation = "";

    @BeforeEach
    void somebodyHasAnAnswer() {
        imam = somebodyAs(Role.IMAM);
        interpretation = answered(ada, dream);
    }

    @Test
    void a_rating_shows_and_a_later_one_takes_its_place() {
        Answer rated = rate(ada, Map.of("stars", 4, "comment", "It named what I was afraid of. 🐍")).hasStatus(204);
        JsonNode shown = readAfter(rated, ada, interpretation).at("/rating");
        assertThat(shown.at("/stars").asInt()).isEqualTo(4);
        assertThat(shown.at("/comment").asString()).isEqualTo("It named what I was afraid of. 🐍");
        assertThat(shown.has("ratedAt")).isTrue();
        JsonNode later = readAfter(rate(ada, Map.of("stars", 2)).hasStatus(204), ada, interpretation).at("/rating");
        assertThat(later.at("/stars").asInt()).isEqualTo(2);
        assertThat(later.has("comment")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"{\"stars\":0};/stars", "{\"stars\":6};/stars", "{\"stars\":null};/stars",
            "{\"comment\":\"good\"};/stars", "{\"stars\":\"four\"};/stars", "{\"stars\":4.5};/stars",
            "{\"stars\":4,\"comment\":\"\"};/comment", "{\"stars\":4,\"mood\":2};/mood"})
    void a_rating_has_from_one_to_five_stars_and_perhaps_a_comment(String body, String pointer) {
        Answer refused = ada.put("/interpretations/" + interpretation + "/rating", body).hasStatus(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void words_have_bounds_in_code_points() {
        rate(ada, Map.of("stars", 4, "comment", "😀".repeat(1001))).hasStatus(400);
        rate(ada, Map.of("stars", 4, "comment", "😀".repeat(1000))).hasStatus(204);
        askForReview().hasStatus(202);
        review(imam, Map.of("decision", "AMENDED", "commentary", "😀".repeat(4001))).hasStatus(400);
        review(imam, Map.of("decision", "AMENDED", "commentary", "😀".repeat(4000))).hasStatus(204);
    }

    @Test
    void an_imam_reads_what_a_dreamer_asks_about_and_the_dreamer_reads_what_the_imam_says() {
        Caller withKey = ada.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer asked = withKey.post("/interpretations/" + interpretation + "/review-request", "").hasStatus(202);
        assertThat(asked.header("Location")).isEqualTo("/api/v1/interpretations/" + interpretation);
        assertThat(
                withKey.post("/interpretations/" + interpretation + "/review-request", "").header("Consistency-Token"))
                .isEqualTo(asked.header("Consistency-Token"));
        JsonNode waiting = readAfter(askForReview().hasStatus(202), ada, interpretation).at("/review");
        assertThat(waiting.at("/state").asString()).isEqualTo("REQUESTED");
        assertThat(waiting.has("decision")).isFalse();

        JsonNode seen = queue(imam).filter(one -> one.at("/id").asString().equals(interpretation)).findFirst()
                .orElseThrow();
        assertThat(seen.at("/dream/text").asString()).isEqualTo(TEXT);
        assertThat(seen.at("/dream/title").asString()).isEqualTo("The snake");
        assertThat(seen.at("/result/summary").asString()).isNotBlank();
        assertThat(seen.toString()).doesNotContain(ada.get("/accounts/me").at("/id")).doesNotContain(dream);

        Answer reviewed = review(imam, Map.of("decision", "AMENDED", "commentary", "A snake is not always an enemy."))
                .hasStatus(204);
        JsonNode review = readAfter(reviewed, ada, interpretation).at("/review");
        assertThat(review.at("/state").asString()).isEqualTo("REVIEWED");
        assertThat(review.at("/decision").asString()).isEqualTo("AMENDED");
        assertThat(review.at("/commentary").asString()).isEqualTo("A snake is not always an enemy.");
        assertThat(idsInQueue(imam)).doesNotContain(interpretation);
        assertThat(review(somebodyAs(Role.IMAM), ENDORSED).hasStatus(409).at("/code")).isEqualTo("already-reviewed");
        assertThat(askForReview().hasStatus(409).at("/code")).isEqualTo("already-reviewed");
    }

    @Test
    void the_queue_is_read_page_by_page_and_whoever_waits_longest_comes_first() {
        List<String> asked = new ArrayList<>(List.of(interpretation, answered(ada, dream), answered(ada, dream)));
        asked.reversed().forEach(one -> shows(ada.post("/interpretations/" + one + "/review-request", "")));
        assertThat(idsInQueue(imam)).containsSubsequence(asked.reversed());
        assertThat(somebodyAs(Role.IMAM).get("/reviews?cursor=" + imam.get("/reviews?limit=1").at("/next"))
                .hasStatus(400).at("/code")).isEqualTo("bad-cursor");
        imam.get("/reviews?limit=101").hasStatus(400);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IMAM")
    void nobody_but_imams_sees_the_queue_or_decides(Role role) {
        askForReview().hasStatus(202);
        Caller other = somebodyAs(role);
        other.get("/reviews").hasStatus(403);
        review(other, ENDORSED).hasStatus(403);
    }

    @Test
    void an_imam_does_not_meet_what_is_their_own() {
        String own = answered(imam, dreamOf(imam));
        shows(imam.post("/interpretations/" + own + "/review-request", ""));
        assertThat(idsInQueue(imam)).doesNotContain(own);
        assertThat(idsInQueue(somebodyAs(Role.IMAM))).contains(own);
        imam.put("/reviews/" + own, ENDORSED).hasStatus(404);
    }

    @Test
    void to_everybody_else_there_is_nothing_to_rate_or_to_ask_about() {
        for (Caller other : List.of(somebody(), imam)) {
            rate(other, Map.of("stars", 1)).hasStatus(404);
            other.post("/interpretations/" + interpretation + "/review-request", "").hasStatus(404);
            other.get("/interpretations/" + interpretation).hasStatus(404);
        }
        review(imam, ENDORSED).hasStatus(404);
        imam.put("/reviews/" + UUID.randomUUID(), ENDORSED).hasStatus(404);
    }

    @Test
    void what_is_not_answered_can_neither_be_rated_nor_reviewed() {
        letTheModelHang();
        interpretation = ask(ada, dream);
        assertThat(rate(ada, Map.of("stars", 5)).hasStatus(409).at("/code")).isEqualTo("not-completed");
        assertThat(askForReview().hasStatus(409).at("/code")).isEqualTo("not-completed");
    }

    @Test
    void who_does_not_endorse_says_why_and_is_asked_to_in_their_language() {
        askForReview().hasStatus(202);
        Answer refused = review(imam.with("Accept-Language", "ru"), Map.of("decision", "DECLINED")).hasStatus(422);
        assertThat(refused.at("/code")).isEqualTo("commentary-needed");
        assertThat(refused.at("/title")).isEqualTo("Нужен комментарий");
        review(imam, Map.of("decision", "PERHAPS")).hasStatus(400);
        review(imam, Map.of("commentary", "No decision.")).hasStatus(400);
        review(imam, ENDORSED).hasStatus(204);
    }

    @Test
    void with_its_dream_an_answer_leaves_the_queue_for_the_bin() {
        shows(askForReview());
        assertThat(idsInQueue(imam)).contains(interpretation);
        shows(ada.with("If-Match", "\"1\"").delete("/dreams/" + dream));
        assertThat(idsInQueue(imam)).doesNotContain(interpretation);
        review(imam, ENDORSED).hasStatus(404);
        rate(ada, Map.of("stars", 1)).hasStatus(404);
        askForReview().hasStatus(404);
    }

    @Test
    void auditors_read_who_said_something_but_not_what() {
        rate(ada, Map.of("stars", 4, "comment", "It named my fear.")).hasStatus(204);
        askForReview().hasStatus(202);
        review(imam, Map.of("decision", "AMENDED", "commentary", "Fear not.")).hasStatus(204);
        JsonNode events = somebodyAs(Role.AUDITOR).get("/audit/events?aggregate=" + interpretation).hasStatus(200)
                .json().at("/items");
        assertThat(events).extracting(event -> event.at("/type").asString()).endsWith("interpretation.rated",
                "interpretation.review-requested", "interpretation.reviewed");
        assertThat(events.at("/3/payload/comment").asString()).isEqualTo("[personal]");
        assertThat(events.at("/5/payload/commentary").asString()).isEqualTo("[personal]");
        assertThat(events.at("/5/actor").asString()).isEqualTo(imam.get("/accounts/me").at("/id"));
    }

    @Test
    void told_again_from_the_log_everything_reads_the_same() {
        rate(ada, Map.of("stars", 4, "comment", "It named my fear.")).hasStatus(204);
        askForReview().hasStatus(202);
        shows(review(imam, Map.of("decision", "AMENDED", "commentary", "Fear not.")));
        String before = row();
        Caller auditor = somebodyAs(Role.AUDITOR);
        auditor.post("/audit/projections/interpretation.results/rebuild", "").hasStatus(202);
        Awaitility.await().until(() -> auditor.get("/audit/projections/interpretation.results").at("/rebuild/state")
                .equals("DONE"));
        assertThat(row()).isEqualTo(before);
    }

    private Answer rate(Caller who, Map<String, ?> rating) {
        return who.put("/interpretations/" + interpretation + "/rating", rating);
    }

    private Answer askForReview() {
        return ada.post("/interpretations/" + interpretation + "/review-request", "");
    }

    private Answer review(Caller who, Map<String, String> verdict) {
        return who.put("/reviews/" + interpretation, verdict);
    }

    /** Waits until everybody sees the write. */
    private void shows(Answer write) {
        imam.with("Consistency-Token", write.header("Consistency-Token")).with("Prefer", "handling=strict")
                .get("/reviews?limit=1").hasStatus(200);
    }

    private static List<String> idsInQueue(Caller reader) {
        return queue(reader).map(one -> one.at("/id").asString()).toList();
    }

    /** From its first page to its last. */
    private static Stream<JsonNode> queue(Caller reader) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = reader.get("/reviews?limit=2" + cursor).hasStatus(200).json();
            page.at("/items").forEach(items::add);
            cursor = "&cursor=" + page.at("/next").asString("");
        } while (!cursor.endsWith("="));
        return items.stream();
    }

    private String row() {
        return database.sql("select to_jsonb(t)::text from interpretation t where interpretation_id = :id")
                .param("id", UUID.fromString(interpretation)).query(String.class).single();
    }
}
