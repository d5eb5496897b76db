package dev.dreamlog.social.command.friendship;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.Crowd;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Friends, strangers and the blocked, as they meet over HTTP. */
@DreamlogTest
class FriendshipIT {

    private static final String PASSWORD = "seven sleepy herons";

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    private Caller stranger = new Caller("");
    private Person ada = new Person("", stranger);
    private Person ben = ada;
    private Person cat = ada;

    private record Person(String id, Caller caller) {}

    @BeforeEach
    void three_people() {
        stranger = new Caller("http://localhost:" + port);
        ada = joined();
        ben = joined();
        cat = joined();
    }

    @Test
    void a_post_for_friends_is_read_liked_and_discussed_by_friends_only_and_only_as_long_as_they_are() {
        befriend(ada, ben);
        String post = shared(ada, "FRIENDS", false);
        ben.caller.get("/posts/" + post).hasStatus(200);
        assertThat(feed(ben)).contains(post);
        ben.caller.put("/posts/" + post + "/like", "").hasStatus(204);
        say(ben, post);
        for (Caller other : List.of(cat.caller, stranger)) {
            nothingToSeeOf(post, other);
        }
        ben.caller.delete("/friends/" + ada.id).hasStatus(204);
        nothingToSeeOf(post, ben.caller);
        assertThat(feed(ben)).doesNotContain(post);
        assertThat(ada.caller.get("/posts/" + post).json().at("/engagement/comments").asInt()).isEqualTo(1);
    }

    @Test
    void a_block_hides_named_posts_from_each_other_and_from_nobody_else() {
        String adas = shared(ada, "PUBLIC", false);
        String bens = shared(ben, "PUBLIC", false);
        block(ada, ben);
        nothingToSeeOf(adas, ben.caller);
        nothingToSeeOf(bens, ada.caller);
        assertThat(feed(ben)).contains(bens).doesNotContain(adas);
        cat.caller.get("/posts/" + adas).hasStatus(200);
        stranger.get("/posts/" + adas).hasStatus(200);
        ada.caller.delete("/blocks/" + ben.id).hasStatus(204);
        ada.caller.get("/blocks").hasStatus(200);
        ben.caller.get("/posts/" + adas).hasStatus(200);
    }

    @Test
    void a_block_does_not_tell_whose_an_anonymous_post_is() {
        String post = shared(ada, "PUBLIC", true);
        ada.caller.put("/posts/" + post + "/like", "").hasStatus(204);
        say(ada, post);
        Answer before = ben.caller.get("/posts/" + post).hasStatus(200);
        block(ben, ada);
        block(ada, ben);
        assertThat(ben.caller.get("/posts/" + post).response().body()).isEqualTo(before.response().body());
        assertThat(ben.caller.get("/posts/" + post + "/comments").json().at("/items")).hasSize(1);
        ben.caller.put("/posts/" + post + "/like", "").hasStatus(204);
    }

    @Test
    void comments_of_blocked_people_are_hidden_from_each_other_and_not_counted() {
        String post = shared(cat, "PUBLIC", false);
        for (Person speaker : List.of(ada, ben)) {
            say(speaker, post);
        }
        block(ada, ben);
        for (Person one : List.of(ada, ben)) {
            assertThat(one.caller.get("/posts/" + post + "/comments").json().at("/items"))
                    .extracting(comment -> comment.at("/author/id").asString()).containsExactly(one.id);
            assertThat(one.caller.get("/posts/" + post).json().at("/engagement/comments").asInt()).isEqualTo(1);
        }
        assertThat(cat.caller.get("/posts/" + post + "/comments").json().at("/items")).hasSize(2);
        assertThat(cat.caller.get("/engagement/me").json().at("/comments").asInt()).isEqualTo(2);
        block(cat, ben);
        assertThat(cat.caller.get("/engagement/me").json().at("/comments").asInt()).isEqualTo(1);
    }

    @Test
    void asking_somebody_who_blocks_looks_like_asking_anybody() {
        block(ada, ben);
        Answer blocker = ben.caller.put("/friends/" + ada.id, "").hasStatus(200);
        Answer anybody = ben.caller.put("/friends/" + cat.id, "").hasStatus(200);
        assertThat(blocker.response().body()).isEqualTo(anybody.response().body())
                .isEqualTo("{\"state\":\"ASKED_BY_ME\"}");
        assertThat(blocker.response().headers().map().keySet())
                .isEqualTo(anybody.response().headers().map().keySet());
        assertThat(states(ben)).containsOnly(Map.entry(ada.id, "ASKED_BY_ME"), Map.entry(cat.id, "ASKED_BY_ME"));
        assertThat(states(ada)).isEmpty();
        assertThat(states(cat)).containsOnly(Map.entry(ben.id, "ASKED_OF_ME"));
        assertThat(ada.caller.put("/friends/" + ben.id, "").hasStatus(409).at("/code")).isEqualTo("blocked-by-you");
    }

    @Test
    void friends_who_are_nobody_or_oneself_are_refused_and_leaving_nobody_is_fine() {
        for (String circle : List.of("/friends/", "/blocks/")) {
            ada.caller.put(circle + UUID.randomUUID(), "").hasStatus(404);
            assertThat(ada.caller.put(circle + ada.id, "").hasStatus(422).at("/code")).isEqualTo("yourself");
            ada.caller.put(circle + "nobody", "").hasStatus(404);
            ada.caller.delete(circle + UUID.randomUUID()).hasStatus(204);
            ada.caller.delete(circle + ada.id).hasStatus(204);
        }
    }

    @RepeatedTest(5)
    void two_who_ask_each_other_at_the_same_moment_are_friends() throws Exception {
        List<Answer> answers = Crowd.atOnce(2, number -> () -> (number == 0
                ? ada.caller.put("/friends/" + ben.id, "")
                : ben.caller.put("/friends/" + ada.id, "")).hasStatus(200));
        assertThat(answers).extracting(answer -> answer.at("/state"))
                .containsExactlyInAnyOrder("ASKED_BY_ME", "STANDING");
        List.of(ada, ben).forEach(FriendshipIT::states); // each waits for what they did themselves
        assertThat(states(ada)).containsOnly(Map.entry(ben.id, "STANDING"));
        assertThat(states(ben)).containsOnly(Map.entry(ada.id, "STANDING"));
    }

    @RepeatedTest(5)
    void a_block_wins_against_a_friendship_that_is_agreed_to_at_the_same_moment() throws Exception {
        ada.caller.put("/friends/" + ben.id, "").hasStatus(200);
        Crowd.atOnce(2, number -> () -> number == 0
                ? ada.caller.put("/blocks/" + ben.id, "").hasStatus(204)
                : ben.caller.put("/friends/" + ada.id, "").hasStatus(200));
        assertThat(states(ada)).isEmpty();
        assertThat(states(ben).values()).isSubsetOf("ASKED_BY_ME");
        nothingToSeeOf(shared(ada, "FRIENDS", false), ben.caller);
    }

    @Test
    void of_somebody_who_left_for_good_no_friendship_and_no_block_remains() {
        befriend(ada, ben);
        block(cat, ada);
        ada.caller.call("DELETE", "/accounts/me", Map.of("password", PASSWORD)).hasStatus(202);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(states(ben)).isEmpty();
            assertThat(cat.caller.get("/blocks").json().at("/items")).isEmpty();
        });
        assertThat(jdbc.sql("select count(*) from command.stance where :ada in (account_id, other_id)")
                .param("ada", UUID.fromString(ada.id)).query(Long.class).single()).isZero();
        ben.caller.put("/friends/" + ada.id, "").hasStatus(404);
        ada.caller.put("/friends/" + ben.id, "").hasStatus(401);
    }

    @Test
    void pages_of_friends_belong_to_their_reader() {
        befriend(ada, ben);
        befriend(ada, cat);
        Answer first = ada.caller.get("/friends?limit=1").hasStatus(200);
        String next = first.at("/next");
        assertThat(first.header("Link")).contains("cursor=" + next);
        Answer second = ada.caller.get("/friends?limit=1&cursor=" + next).hasStatus(200);
        assertThat(second.json().at("/next").isNull()).isTrue();
        assertThat(List.of(first.at("/items/0/account/id"), second.at("/items/0/account/id")))
                .containsExactlyInAnyOrder(ben.id, cat.id);
        assertThat(ben.caller.get("/friends?limit=1&cursor=" + next).hasStatus(400).at("/code"))
                .isEqualTo("bad-cursor");
        assertThat(ada.caller.get("/blocks?limit=1&cursor=" + next).hasStatus(400).at("/code"))
                .isEqualTo("bad-cursor");
        ada.caller.with("If-None-Match", first.header("ETag")).get("/friends?limit=1").hasStatus(304);
        ada.caller.delete("/friends/" + first.at("/items/0/account/id")).hasStatus(204);
        ada.caller.with("If-None-Match", first.header("ETag")).get("/friends?limit=1").hasStatus(200);
    }

    private static void nothingToSeeOf(String post, Caller reader) {
        reader.get("/posts/" + post).hasStatus(404);
        reader.get("/posts/" + post + "/comments").hasStatus(404);
        if (reader.put("/posts/" + post + "/like", "").status() != 401) {
            reader.put("/posts/" + post + "/like", "").hasStatus(404);
            reader.delete("/posts/" + post + "/like").hasStatus(404);
            reader.post("/posts/" + post + "/comments", Map.of("text", "Hm.")).hasStatus(404);
        }
    }

    private Person joined() {
        String email = UUID.randomUUID() + "@example.org";
        String id = stranger.post("/accounts",
                Map.of("email", email, "password", PASSWORD, "displayName", "Somebody")).hasStatus(201).at("/id");
        return new Person(id, stranger.signedIn(email, PASSWORD));
    }

    private static void befriend(Person one, Person other) {
        one.caller.put("/friends/" + other.id, "").hasStatus(200);
        assertThat(other.caller.put("/friends/" + one.id, "").hasStatus(200).at("/state")).isEqualTo("STANDING");
        other.caller.get("/friends").hasStatus(200);
    }

    /** Looks afterwards, so that everybody sees it from here on: one person's reads do not wait for another's write. */
    private static void block(Person one, Person other) {
        one.caller.put("/blocks/" + other.id, "").hasStatus(204);
        one.caller.get("/blocks").hasStatus(200);
    }

    private static void say(Person speaker, String post) {
        speaker.caller.post("/posts/" + post + "/comments", Map.of("text", "Hm.")).hasStatus(201);
        speaker.caller.get("/posts/" + post).hasStatus(200);
    }

    private static String shared(Person dreamer, String visibility, boolean anonymous) {
        String dream = dreamer.caller.post("/dreams", Map.of("text", "I sat in a boat that was a house."))
                .hasStatus(201).at("/id");
        dreamer.caller.with("If-Match", "\"1\"").put("/dreams/" + dream + "/visibility",
                Map.of("visibility", visibility, "anonymous", anonymous)).hasStatus(200);
        dreamer.caller.get("/posts/" + dream).hasStatus(200);
        return dream;
    }

    private static List<String> feed(Person reader) {
        return StreamSupport.stream(reader.caller.get("/feed?limit=100").json().at("/items").spliterator(), false)
                .map(post -> post.at("/id").asString()).toList();
    }

    private static Map<String, String> states(Person person) {
        return StreamSupport.stream(person.caller.get("/friends?limit=100").json().at("/items").spliterator(), false)
                .collect(Collectors.toMap(friend -> friend.at("/account/id").asString(),
                        friend -> friend.at("/state").asString()));
    }
}
