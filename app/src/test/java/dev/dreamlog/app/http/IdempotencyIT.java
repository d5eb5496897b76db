package dev.dreamlog.app.http;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.app.http.Visitor.Answer;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

@DreamlogTest
class IdempotencyIT {

    private static final Map<String, Object> DREAM = Map.of("text", "I fell off the tower and flew away.");

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient database;
    private Visitor ada = Visitor.stranger(0);

    @BeforeEach
    void join() {
        ada = Visitor.joined(port);
    }

    @Test
    void the_same_wish_is_granted_once_and_answered_the_same() {
        String key = UUID.randomUUID().toString();
        Answer first = ada.post("/dreams", DREAM, "Idempotency-Key", key);
        Answer again = ada.post("/dreams", DREAM, "Idempotency-Key", "\"" + key + "\"");
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.http().body()).isEqualTo(first.http().body());
        for (String header : List.of("Location", "ETag", "Consistency-Token", "Content-Type")) {
            assertThat(again.header(header)).as(header).isNotBlank().isEqualTo(first.header(header));
        }
        assertThat(ada.get("/journal").json().get("items")).hasSize(1);
    }

    @Test
    void a_key_stands_for_one_wish_only() {
        String key = UUID.randomUUID().toString();
        ada.post("/dreams", DREAM, "Idempotency-Key", key);
        Answer other = ada.post("/dreams", Map.of("text", "I flew over the tower and fell."), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        assertThat(ada.get("/journal").json().get("items")).hasSize(1);
    }

    @Test
    void everybody_has_keys_of_their_own() {
        String key = UUID.randomUUID().toString();
        Answer hers = ada.post("/dreams", DREAM, "Idempotency-Key", key);
        Answer his = Visitor.joined(port).post("/dreams", DREAM, "Idempotency-Key", key);
        assertThat(his.status()).isEqualTo(201);
        assertThat(his.json().get("id")).isNotEqualTo(hers.json().get("id"));
    }

    @Test
    void a_refused_wish_may_be_made_again_with_its_key() {
        String key = UUID.randomUUID().toString();
        String email = "again-" + key + "@example.org";
        Map<String, Object> weak = Map.of("email", email, "password", "short", "displayName", "Ada");
        Visitor stranger = Visitor.stranger(port);
        assertThat(stranger.post("/accounts", weak, "Idempotency-Key", key).status()).isEqualTo(400);
        assertThat(stranger.post("/accounts", Visitor.newcomer(email), "Idempotency-Key", key).status())
                .isEqualTo(201);
    }

    @Test
    void joining_twice_with_one_key_is_joining_once() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> newcomer = Visitor.newcomer("twice-" + key + "@example.org");
        Visitor stranger = Visitor.stranger(port);
        Answer first = stranger.post("/accounts", newcomer, "Idempotency-Key", key);
        Answer again = stranger.post("/accounts", newcomer, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.http().body()).isEqualTo(first.http().body());
    }

    @Test
    void many_at_once_still_make_one() throws Exception {
        String key = UUID.randomUUID().toString();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = IntStream.range(0, 16)
                    .mapToObj(_ -> crowd.submit(() -> ada.post("/dreams", DREAM, "Idempotency-Key", key))).toList();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).as(answer.get().toString()).isIn(201, 409);
                assertThat(answer.get().status() == 201 || "idempotency-in-flight".equals(answer.get().code()))
                        .isTrue();
            }
        }
        assertThat(ada.post("/dreams", DREAM, "Idempotency-Key", key).status()).isEqualTo(201);
        assertThat(ada.get("/journal").json().get("items")).hasSize(1);
    }

    @Test
    void a_malformed_key_is_refused_before_anything_happens() {
        for (String key : List.of("two words", "\"open", "k".repeat(129))) {
            Answer refused = ada.post("/dreams", DREAM, "Idempotency-Key", key);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("malformed-idempotency-key");
        }
        assertThat(ada.get("/journal").json().get("items")).isEmpty();
    }

    @Test
    void the_table_tells_neither_key_nor_answer() {
        String key = "telling-key-" + UUID.randomUUID();
        String id = ada.post("/dreams", DREAM, "Idempotency-Key", key).json().get("id").asString();
        List<?> rows = database.sql("SELECT encode(key || request || answer, 'escape') FROM command.idempotency")
                .query(String.class).list();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.toString().contains("telling-key")
                || row.toString().contains(id));
    }

    @Test
    void after_a_day_a_key_is_free_again() {
        String key = UUID.randomUUID().toString();
        Answer first = ada.post("/dreams", DREAM, "Idempotency-Key", key);
        database.sql("UPDATE command.idempotency SET expires_at = now()").update();
        Answer next = ada.post("/dreams", DREAM, "Idempotency-Key", key);
        assertThat(next.status()).isEqualTo(201);
        assertThat(next.json().get("id")).isNotEqualTo(first.json().get("id"));
    }
}
