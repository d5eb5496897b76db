package dev.dreamlog.account.erasing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.DreamlogTest;
import dev.dreamlog.testing.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever leaves for good leaves no readable word behind, and nobody else loses any. */
@DreamlogTest
class ErasureIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Map<String, String> PROOF = Map.of("password", Life.PASSWORD);

    @LocalServerPort
    private int port;
    @Value("${dreamlog.data-dir}")
    private Path dataFolder;
    @Autowired
    private DataSource database;
    @Autowired
    private RedisConnectionFactory redis;
    @Autowired
    private Registration registration;
    private Everywhere everywhere;
    private Caller stranger;
    private Caller friend;
    private String friendsPost;
    private Life life;

    @BeforeEach
    void somebodyLives() {
        everywhere = new Everywhere(database, redis, dataFolder);
        stranger = new Caller("http://localhost:" + port);
        friend = stranger.joined(UUID.randomUUID() + "@example.org", Life.PASSWORD);
        friendsPost = friend.post("/dreams", Map.of("text", "The dream of somebody who stays.")).hasStatus(201)
                .at("/id");
        friend.with("If-Match", "\"1\"").put("/dreams/" + friendsPost + "/visibility", Map.of("visibility", "PUBLIC"))
                .hasStatus(200);
        life = new Life(stranger, friend, somebodyAs(Role.IMAM), friendsPost);
    }

    @Test
    void no_word_of_an_erased_person_is_readable_anywhere_not_even_after_everything_was_told_again() {
        List<Planted> standing = life.wordsThatStand();
        assertThat(standing).hasSizeGreaterThanOrEqualTo(20);
        Awaitility.await().atMost(SOON).untilAsserted(
                () -> assertThat(everywhere.findInTables(life.words)).containsExactlyElementsOf(standing));
        assertThat(everywhere.findInRedis(life.words)).isNotEmpty();
        erase();
        List<String> remains = remains();
        for (JsonNode projection : auditor().get("/audit/projections").json().at("/items")) {
            rebuild(projection.at("/name").asString());
        }
        assertThat(remains()).isEqualTo(remains);
        assertThat(everywhere.find(life.words)).isEmpty();
    }

    @Test
    void what_others_see_of_an_erased_person_is_that_there_was_one() {
        String before = friend.get("/journal").response().body();
        int likes = friend.get("/posts/" + friendsPost).json().at("/engagement/likes").asInt();
        erase();
        JsonNode comments = friend.get("/posts/" + friendsPost + "/comments").hasStatus(200).json().at("/items");
        assertThat(comments).extracting(comment -> comment.at("/text").asString())
                .containsExactly("[erased]", "Really?", "[erased]");
        assertThat(comments.at("/0/author/displayName").asString()).isEqualTo("[erased]");
        assertThat(comments.at("/1/replyTo").asString()).isEqualTo(life.comment);
        assertThat(friend.get("/posts/" + friendsPost).json().at("/engagement/likes").asInt()).isEqualTo(likes);
        assertThat(friend.get("/journal").response().body()).isEqualTo(before);
        stranger.get("/posts/" + life.shared).hasStatus(404);
        friend.put("/posts/" + life.shared + "/like", "").hasStatus(404);
        friend.post("/posts/" + friendsPost + "/comments", Map.of("text", "Are you there?", "replyTo", life.comment))
                .hasStatus(201);
    }

    @Test
    void an_erased_person_is_a_stranger_who_may_join_again() {
        erase();
        assertThat(stranger.post("/sessions", Map.of("email", life.email, "password", Life.PASSWORD)).hasStatus(401)
                .at("/code")).isEqualTo("bad-credentials");
        assertThat(life.me.get("/journal").hasStatus(401).at("/code")).isEqualTo("invalid-token");
        assertThat(life.me.call("DELETE", "/accounts/me", PROOF).hasStatus(401).at("/code")).isEqualTo("invalid-token");
        assertThat(stranger.post("/sessions/refresh", Map.of("refreshToken", life.refreshToken)).hasStatus(401)
                .at("/code")).isEqualTo("invalid-token");
        Caller newcomer = stranger.joined(life.email, Life.PASSWORD);
        assertThat(newcomer.get("/accounts/me").at("/id")).isNotEqualTo(life.id);
        assertThat(newcomer.get("/journal").json().at("/items")).isEmpty();
    }

    @Test
    void a_token_without_the_password_erases_nobody() {
        Map<String, String> guess = Map.of("password", "not the right one");
        assertThat(life.me.call("DELETE", "/accounts/me", guess).hasStatus(401).at("/code"))
                .isEqualTo("bad-credentials");
        life.me.call("DELETE", "/accounts/me", null).hasStatus(400);
        life.me.call("DELETE", "/accounts/me", Map.of()).hasStatus(400);
        life.me.get("/accounts/me").hasStatus(200);
        stranger.signedIn(life.email, Life.PASSWORD);
    }

    @Test
    void the_history_tells_that_somebody_left_and_who_forgot_them() {
        erase();
        Caller auditor = auditor();
        JsonNode account = auditor.get("/audit/events?aggregate=" + life.id).hasStatus(200).json().at("/items");
        JsonNode left = account.get(account.size() - 1);
        assertThat(left.at("/type").asString()).isEqualTo("account.erased");
        assertThat(left.at("/actor").asString()).isEqualTo(life.id);
        JsonNode dream = auditor.get("/audit/events?aggregate=" + life.shared).hasStatus(200).json().at("/items");
        assertThat(dream).extracting(event -> event.at("/type").asString()).containsExactly("dream.recorded",
                "dream.shared", "dream.withdrawn", "dream.erased");
        JsonNode forgotten = dream.get(3);
        assertThat(forgotten.at("/actor").asString()).isEqualTo("system:forgetting");
        assertThat(forgotten.at("/reason").asString()).isEqualTo("account-erased");
        assertThat(forgotten.at("/correlation").asString()).isEqualTo(left.at("/correlation").asString());
        assertThat(auditor.get("/audit/events?aggregate=" + life.interpretation).json().at("/items"))
                .extracting(event -> event.at("/type").asString()).last().isEqualTo("interpretation.erased");
    }

    @Test
    void kept_answers_go_with_the_account() {
        assertThat(keptAnswers()).isPositive();
        erase();
        assertThat(keptAnswers()).isZero();
    }

    @Test
    void who_was_erased_at_one_node_is_forgotten_at_the_others() {
        try (Node other = Node.start("command,query,saga")) {
            Caller there = life.me.at(other.caller());
            there.get("/journal").hasStatus(200);
            erase();
            Awaitility.await().atMost(SOON).until(() -> there.get("/journal").status() == 401);
            other.caller().get("/posts/" + life.shared).hasStatus(404);
            assertThat(other.caller().get("/posts/" + friendsPost + "/comments").at("/items/0/text"))
                    .isEqualTo("[erased]");
        }
    }

    private void erase() {
        Answer accepted = life.me.call("DELETE", "/accounts/me", PROOF).hasStatus(202);
        assertThat(accepted.header("Consistency-Token")).isNotEmpty();
        life.me.get("/journal").hasStatus(401);
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(everywhere.find(life.words)).isEmpty());
    }

    private Caller auditor() {
        return somebodyAs(Role.AUDITOR);
    }

    private Caller somebodyAs(Role role) {
        String email = UUID.randomUUID() + "@example.org";
        stranger.joined(email, Life.PASSWORD);
        registration.grant(registration.accountOf(email).orElseThrow(), role);
        return stranger.signedIn(email, Life.PASSWORD);
    }

    private void rebuild(String projection) {
        Caller auditor = auditor();
        auditor.post("/audit/projections/" + projection + "/rebuild", "").hasStatus(202);
        Awaitility.await().atMost(SOON).until(() -> auditor.get("/audit/projections").json().at("/items")
                .valueStream().filter(one -> one.at("/name").asString().equals(projection))
                .allMatch(one -> one.at("/rebuild/state").asString("").equals("DONE")));
    }

    /** Every row of a read table that is about this person, whole. */
    private List<String> remains() {
        return JdbcClient.create(database).sql("""
                select 'journal ' || to_jsonb(t)::text from journal t where dreamer_id = :id
                union all select 'post ' || to_jsonb(t)::text from post t where dreamer_id = :id
                union all select 'comment ' || to_jsonb(t)::text from post_comment t where author_id = :id
                union all select 'report ' || to_jsonb(t)::text from report t where reporter_id = :id
                union all select 'author ' || to_jsonb(t)::text from author t where account_id = :id
                union all select 'profile ' || to_jsonb(t)::text from profile t where account_id = :id
                union all select 'engagement ' || to_jsonb(t)::text from engagement_post t where dreamer_id = :id
                union all select 'like ' || to_jsonb(t)::text from post_like t where account_id = :id
                union all select 'interpretation ' || to_jsonb(t)::text from interpretation t where dreamer_id = :id
                order by 1""").param("id", AccountId.of(life.id).value()).query((row, _) -> row.getString(1)).list();
    }

    private long keptAnswers() {
        return JdbcClient.create(database).sql("select count(*) from command.idempotency where account_id = :id")
                .param("id", AccountId.of(life.id).value()).query(Long.class).single();
    }
}
