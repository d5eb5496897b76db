package dev.dreamlog.app.limits;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.Installation;
import dev.dreamlog.testing.Node;
import dev.dreamlog.testing.OwnRedis;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes of four comments an hour and a few readers, and a Redis that fails them. */
class LimitsWithoutRedisIT {

    private static final String PASSWORD = "nobody remembers it";
    private static final int QUOTA = 4;
    /** How soon a slow Redis is given up is not asked here. */
    private static final String[] SETTINGS = {"--dreamlog.limits.comments=" + QUOTA + "/1h",
            "--dreamlog.limits.patience=2s", "--spring.data.redis.timeout=2s"};

    private static OwnRedis redis;
    private static Node left;
    private static Node right;
    private static String post;

    private Caller ada;

    @BeforeAll
    static void start() throws Exception {
        redis = new OwnRedis();
        Installation installation = Installation.over(redis);
        left = installation.node("command,query", SETTINGS);
        right = installation.node("command,query", SETTINGS);
        Caller author = joined();
        String dream = author.post("/dreams", Map.of("text", "I forgot what I had forgotten.")).hasStatus(201)
                .at("/id");
        author.with("If-Match", "\"1\"").put("/dreams/" + dream + "/visibility", Map.of("visibility", "PUBLIC"))
                .hasStatus(200);
        post = "/posts/" + dream + "/comments";
    }

    @AfterAll
    static void stop() {
        right.close();
        left.close();
        redis.close();
    }

    @BeforeEach
    void join() {
        nodesAreOne();
        ada = joined();
    }

    @AfterEach
    void mend() {
        redis.goOn();
    }

    @Test
    void nodes_count_together() {
        comment(left).hasStatus(201);
        comment(left).hasStatus(201);
        comment(right).hasStatus(201);
        assertThat(comment(right).hasStatus(201).header("RateLimit")).startsWith("\"comments\";r=0;");
        comment(left).hasStatus(429);
        comment(right).hasStatus(429);
    }

    @Test
    void while_redis_hangs_each_node_counts_by_itself_and_afterwards_together_again() {
        comment(left).hasStatus(201);
        redis.hang();
        useUp(left, QUOTA - 1);
        useUp(right, QUOTA);
        redis.goOn();
        nodesAreOne();
        comment(left).hasStatus(429);
        comment(right).hasStatus(429);
    }

    @Test
    void while_redis_is_dead_each_node_counts_by_itself_and_afterwards_together_again() throws IOException {
        comment(left).hasStatus(201);
        redis.kill();
        useUp(left, QUOTA - 1);
        useUp(right, QUOTA);
        redis.comeBack();
        nodesAreOne();
        comment(left).hasStatus(429);
        comment(right).hasStatus(429);
    }

    @Test
    void what_redis_forgets_the_node_that_counted_it_still_knows() {
        useUp(left, QUOTA);
        left.part(StringRedisTemplate.class).execute(connection -> {
            connection.serverCommands().flushAll();
            return null;
        }, true);
        comment(left).hasStatus(429);
    }

    @Test
    void readers_notice_nothing_of_a_redis_that_hangs_dies_or_forgets() throws IOException {
        likeAndReadEverywhere("PUT", 1);
        redis.hang();
        likeAndReadEverywhere("DELETE", 0);
        redis.goOn();
        redis.kill();
        likeAndReadEverywhere("PUT", 1);
        redis.comeBack();
        StringRedisTemplate cache = left.part(StringRedisTemplate.class);
        Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
            likeAndReadEverywhere("DELETE", 0);
            likeAndReadEverywhere("PUT", 1);
            return cache.keys("*").stream().map(key -> key.replaceAll(":.*", "")).collect(toSet())
                    .containsAll(Set.of("feed", "journal", "engagement"));
        });
    }

    /** The like changes what is cached, so each page has to be made anew. */
    private void likeAndReadEverywhere(String method, int likes) {
        String written = ada.call(method, post.replace("/comments", "/like"), null).hasStatus(204)
                .header("Consistency-Token");
        for (Node node : List.of(left, right)) {
            Caller stranger = node.caller().with("Consistency-Token", written).with("Prefer", "handling=strict");
            Caller reader = ada.at(stranger).with("Consistency-Token", written);
            for (Caller each : List.of(stranger, reader)) {
                assertThat(each.get("/feed").hasStatus(200).json().at("/items/0/engagement/likes").asInt())
                        .isEqualTo(likes);
            }
            reader.get("/journal").hasStatus(200);
            reader.get("/engagement/me").hasStatus(200);
        }
    }

    /** What one of them counts, the other knows. */
    private static void nodesAreOne() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            Caller visitor = joined();
            comment(visitor, left).hasStatus(201);
            return comment(visitor, right).hasStatus(201).header("RateLimit")
                    .startsWith("\"comments\";r=" + (QUOTA - 2) + ";");
        });
    }

    private void useUp(Node node, int times) {
        for (int i = 0; i < times; i++) {
            comment(node).hasStatus(201);
        }
        comment(node).hasStatus(429);
    }

    private Answer comment(Node node) {
        return comment(ada, node);
    }

    private static Answer comment(Caller who, Node node) {
        return who.at(node.caller()).post(post, Map.of("text", "Did you?"));
    }

    private static Caller joined() {
        return left.caller().joined(UUID.randomUUID() + "@example.org", PASSWORD);
    }
}
