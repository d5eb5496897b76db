package dev.dreamlog.account.key;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.contract.api.SecurityEvent;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.Crowd;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** How keys come, are looked after and go. */
@DreamlogTest
class ApiKeysIT {

    private static final String PASSWORD = "a key under the mat";
    private static final Map<String, Object> READING = Map.of("name", "Bedside button", "scopes", List.of("read"));

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient database;
    @Autowired
    private ConfigurableApplicationContext context;
    private Caller stranger;
    private Caller ada;

    @BeforeEach
    void join() {
        stranger = new Caller("http://localhost:" + port);
        ada = joined();
    }

    @Test
    void a_key_is_shown_once_and_opens_the_door() {
        Answer made = ada.post("/api-keys", Map.of("name", " Мой бот 😀 ", "scopes", List.of("write", "read", "read"),
                "expiresAt", "2100-01-01T00:00:00.123456789+02:00")).hasStatus(201);
        assertThat(made.json().propertyNames()).containsExactly("id", "name", "scopes", "key", "hint", "createdAt",
                "expiresAt");
        assertThat(made.at("/name")).isEqualTo("Мой бот 😀");
        assertThat(made.json().at("/scopes").toString()).isEqualTo("[\"read\",\"write\"]");
        assertThat(made.at("/expiresAt")).isEqualTo("2099-12-31T22:00:00.123456Z");
        assertThat(made.at("/key")).matches("dlk_[0-9A-Za-z]{49}").startsWith(made.at("/hint"));
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.header("Location")).isEqualTo("/api/v1/api-keys/" + made.at("/id"));
        program(made).get("/journal").hasStatus(200);

        Answer list = ada.get("/api-keys").hasStatus(200);
        JsonNode listed = list.json().at("/items/0");
        assertThat(listed.propertyNames()).doesNotContain("key");
        for (String field : List.of("id", "name", "scopes", "hint", "createdAt", "expiresAt")) {
            assertThat(listed.get(field)).as(field).isEqualTo(made.json().get(field));
        }
        assertThat(list.response().body()).doesNotContain(made.at("/key"));
        assertThat(database.sql("SELECT to_jsonb(k)::text FROM command.api_key k").query(String.class).list())
                .isNotEmpty().noneMatch(row -> row.contains(made.at("/key")));
    }

    @Test
    void who_lost_the_answer_gets_it_again_with_its_idempotency_key() {
        Caller careful = ada.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = careful.post("/api-keys", READING).hasStatus(201);
        Answer again = careful.post("/api-keys", READING).hasStatus(201);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("Cache-Control")).isEqualTo("no-store");
        assertThat(careful.post("/api-keys", Map.of("name", "Other", "scopes", List.of("read"))).hasStatus(422)
                .at("/code")).isEqualTo("idempotency-key-reused");
        assertThat(ada.get("/api-keys").json().at("/items")).hasSize(1);
        assertThat(database.sql("SELECT encode(answer, 'escape') FROM command.idempotency").query(String.class).list())
                .isNotEmpty().noneMatch(kept -> kept.contains(first.at("/key")));
    }

    @Test
    void keys_are_listed_by_pages_latest_first_and_to_their_owner_only() {
        List<String> made = Stream.generate(() -> ada.post("/api-keys", READING).hasStatus(201).at("/id")).limit(3)
                .toList();
        Answer first = ada.get("/api-keys?limit=2").hasStatus(200);
        assertThat(first.json().at("/items")).extracting(key -> key.at("/id").asString())
                .containsExactly(made.get(2), made.get(1));
        assertThat(first.header("Link")).contains("rel=\"next\"");
        Answer rest = ada.get("/api-keys?limit=2&cursor=" + first.at("/next")).hasStatus(200);
        assertThat(rest.json().at("/items")).extracting(key -> key.at("/id").asString()).containsExactly(made.get(0));
        assertThat(rest.json().get("next").isNull()).isTrue();
        Caller ben = joined();
        assertThat(ben.get("/api-keys").json().at("/items")).isEmpty();
        assertThat(ben.get("/api-keys?cursor=" + first.at("/next")).hasStatus(400).at("/code")).isEqualTo("bad-cursor");
    }

    @Test
    void a_revoked_key_is_gone_at_once_and_only_its_owner_revokes_it() {
        Answer made = ada.post("/api-keys", READING).hasStatus(201);
        String place = "/api-keys/" + made.at("/id");
        program(made).get("/journal").hasStatus(200);
        assertThat(joined().delete(place).hasStatus(404).at("/code")).isEqualTo("not-found");
        ada.delete("/api-keys/" + UUID.randomUUID()).hasStatus(404);
        ada.delete("/api-keys/nonsense").hasStatus(404);
        program(made).get("/journal").hasStatus(200);
        ada.delete(place).hasStatus(204);
        assertThat(program(made).get("/journal").hasStatus(401).at("/code")).isEqualTo("invalid-token");
        assertThat(ada.get("/api-keys").json().at("/items")).isEmpty();
        ada.delete(place).hasStatus(404);
    }

    @Test
    void whatever_is_wrong_with_a_key_the_answer_is_one_and_the_same() {
        Answer revoked = ada.post("/api-keys", READING).hasStatus(201);
        ada.delete("/api-keys/" + revoked.at("/id")).hasStatus(204);
        Answer expired = ada.post("/api-keys", READING).hasStatus(201);
        database.sql("UPDATE command.api_key SET expires_at = now() WHERE id = :id")
                .param("id", UUID.fromString(expired.at("/id"))).update();
        String good = ada.post("/api-keys", READING).hasStatus(201).at("/key");
        String misspelt = "dlk_" + good.substring(4).replaceFirst("^.", good.charAt(4) == 'A' ? "B" : "A");
        List<String> refusals = Stream.of(revoked.at("/key"), expired.at("/key"), misspelt, good + "A", "dlk_")
                .flatMap(key -> Stream.of("/journal", "/feed").map(path -> bearer(key).get(path).hasStatus(401)))
                .peek(refused -> assertThat(refused.header("WWW-Authenticate"))
                        .isEqualTo("Bearer error=\"invalid_token\""))
                .map(refused -> refused.at("/title") + refused.at("/detail") + refused.at("/code")).distinct().toList();
        assertThat(refusals).hasSize(1);
        bearer(good).get("/journal").hasStatus(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"scopes\":[\"read\"]}|/name|required",
            "{\"name\":\" \",\"scopes\":[\"read\"]}|/name|required",
            "{\"name\":\"a\\nb\",\"scopes\":[\"read\"]}|/name|characters", "{\"name\":\"a\"}|/scopes|required",
            "{\"name\":\"a\",\"scopes\":[]}|/scopes|size",
            "{\"name\":\"a\",\"scopes\":[\"read\",\"read\",\"read\",\"read\"]}|/scopes|size",
            "{\"name\":\"a\",\"scopes\":[\"admin\"]}|/scopes/0|value",
            "{\"name\":\"a\",\"scopes\":[\"READ\"]}|/scopes/0|value", "{\"name\":\"a\",\"scopes\":[0]}|/scopes/0|value",
            "{\"name\":\"a\",\"scopes\":[null]}|/scopes/0|required",
            "{\"name\":\"a\",\"scopes\":[\"read\"],\"key\":\"dlk_mine\"}|/key|unknown-field",
            "{\"name\":\"a\",\"scopes\":[\"read\"],\"id\":\"1\"}|/id|unknown-field",
            "{\"name\":\"a\",\"scopes\":[\"read\"],\"expiresAt\":\"2020-01-01T00:00:00Z\"}|/expiresAt|future",
            "{\"name\":\"a\",\"scopes\":[\"read\"],\"expiresAt\":\"+999999999-01-01T00:00:00Z\"}|/expiresAt|value",
            "{\"name\":\"a\",\"scopes\":[\"read\"],\"expiresAt\":4102444800}|/expiresAt|type"})
    void a_wish_for_a_key_that_makes_no_sense_is_pointed_at(String body, String pointer, String flaw) {
        Answer refused = ada.post("/api-keys", body).hasStatus(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(refused.at("/errors/0/code")).isEqualTo(flaw);
        assertThat(ada.get("/api-keys").json().at("/items")).isEmpty();
    }

    @Test
    void twenty_keys_are_enough_however_many_are_asked_for_at_once() throws Exception {
        Stream.generate(() -> ada.post("/api-keys", READING)).limit(17).forEach(made -> made.hasStatus(201));
        Crowd.atOnce(6, _ -> () -> ada.post("/api-keys", READING)).stream().filter(answer -> answer.status() != 201)
                .forEach(refused -> assertThat(refused.at("/code")).isIn("too-many-api-keys", "busy"));
        while (ada.get("/api-keys").json().at("/items").size() < 20) {
            ada.post("/api-keys", READING).hasStatus(201);
        }
        Answer full = ada.with("Accept-Language", "ru").post("/api-keys", READING).hasStatus(409);
        assertThat(full.at("/code")).isEqualTo("too-many-api-keys");
        assertThat(full.at("/detail")).contains("20");
        ada.delete("/api-keys/" + ada.get("/api-keys").at("/items/0/id")).hasStatus(204);
        ada.post("/api-keys", READING).hasStatus(201);
    }

    @Test
    void when_a_key_was_used_last_is_kept() {
        Answer made = ada.post("/api-keys", READING).hasStatus(201);
        assertThat(ada.get("/api-keys").json().at("/items/0").has("lastUsedAt")).isFalse();
        program(made).get("/journal").hasStatus(200);
        Awaitility.await().until(() -> ada.get("/api-keys").json().at("/items/0").has("lastUsedAt"));
    }

    @Test
    void who_leaves_for_good_takes_their_keys_along() {
        Answer made = ada.post("/api-keys", READING).hasStatus(201);
        program(made).get("/journal").hasStatus(200);
        ada.call("DELETE", "/accounts/me", Map.of("password", PASSWORD)).hasStatus(202);
        assertThat(program(made).get("/journal").hasStatus(401).at("/code")).isEqualTo("invalid-token");
        assertThat(database.sql("SELECT count(*) FROM command.api_key WHERE id = :id")
                .param("id", UUID.fromString(made.at("/id"))).query(Long.class).single()).isZero();
    }

    @Test
    void the_log_tells_which_key_did_it_and_seals_what_it_is_called() {
        Answer made = ada.post("/api-keys", Map.of("name", "Told to nobody", "scopes", List.of("write")))
                .hasStatus(201);
        String dream = program(made).post("/dreams", Map.of("text", "A bird knew my name and told it.")).hasStatus(201)
                .at("/id");
        assertThat(database.sql("SELECT meta_data ->> 'clientId' FROM eventstore.domain_event"
                + " WHERE aggregate_identifier = :dream").param("dream", dream).query(String.class).single())
                .isEqualTo("api-key:" + made.at("/id"));
        ada.delete("/api-keys/" + made.at("/id")).hasStatus(204);
        List<String> told = database.sql("SELECT payload_type || ' ' || payload::text FROM eventstore.domain_event"
                + " WHERE payload ->> 'keyId' = :id ORDER BY sequence_number").param("id", made.at("/id"))
                .query((row, _) -> row.getString(1)).list();
        assertThat(told).hasSize(2).noneMatch(event -> event.contains("Told to nobody"));
        assertThat(told.getFirst()).startsWith("account.api-key-made");
        assertThat(told.getLast()).startsWith("account.api-key-revoked");
    }

    @Test
    void who_watches_learns_of_keys_that_come_and_go() {
        List<SecurityEvent> watched = new CopyOnWriteArrayList<>();
        String id = ada.get("/accounts/me").at("/id");
        ApplicationListener<ApplicationEvent> watcher = event -> {
            if (event instanceof PayloadApplicationEvent<?> published
                    && published.getPayload() instanceof SecurityEvent told && id.equals(told.account())) {
                watched.add(told);
            }
        };
        context.addApplicationListener(watcher);
        try {
            Answer made = ada.post("/api-keys", READING).hasStatus(201);
            ada.delete("/api-keys/" + made.at("/id")).hasStatus(204);
        } finally {
            context.removeApplicationListener(watcher);
        }
        assertThat(watched).containsExactly(
                new SecurityEvent(SecurityEvent.Kind.KEY_MADE, id, "scopes-read"),
                new SecurityEvent(SecurityEvent.Kind.KEY_REVOKED, id, "by-owner"));
    }

    private Caller program(Answer made) {
        return bearer(made.at("/key"));
    }

    private Caller bearer(String key) {
        return stranger.with("Authorization", "Bearer " + key);
    }

    private Caller joined() {
        return stranger.joined(UUID.randomUUID() + "@example.org", PASSWORD);
    }
}
