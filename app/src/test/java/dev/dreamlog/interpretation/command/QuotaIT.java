package dev.dreamlog.interpretation.command;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.Crowd;
import dev.dreamlog.testing.Installation;
import dev.dreamlog.testing.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** How often somebody may ask in a day, whichever node they ask. */
class QuotaIT {

    private static final String PASSWORD = "twenty questions a day";
    private static final int LIMIT = 20;
    private static final Map<String, Object> WISH = Map.of("tradition", "JUNGIAN");
    /** How soon a busy database is given up is not asked here. */
    private static final String[] SETTINGS = {"--dreamlog.database-patience=20s",
            "--spring.datasource.hikari.connection-timeout=20000"};

    private static Installation installation;
    private static Node left;
    private static Node right;

    private Caller ada;
    private String id;
    private String wishes;

    @BeforeAll
    static void start() {
        installation = new Installation();
        left = installation.node("command", SETTINGS);
        right = installation.node("command", SETTINGS);
    }

    @AfterAll
    static void stop() {
        right.close();
        left.close();
    }

    @BeforeEach
    void dreamOnADayThatLasts() {
        Awaitility.await().atMost(Duration.ofMinutes(3))
                .until(() -> LocalTime.now(ZoneOffset.UTC).isBefore(LocalTime.of(23, 58)));
        ada = stranger();
        Answer dream = ada.post("/dreams", Map.of("text", "I asked the river and it answered.")).hasStatus(201);
        id = dreamerOf(dream.at("/id"));
        wishes = "/dreams/" + dream.at("/id") + "/interpretations";
    }

    @Test
    void of_fifty_at_once_on_two_nodes_exactly_as_many_are_granted_as_a_day_grants() throws Exception {
        List<Answer> answers = Crowd.atOnce(50, number -> () -> (number % 2 == 0 ? ada : ada.at(right.caller()))
                .post(wishes, WISH));
        List<Answer> granted = answers.stream().filter(answer -> answer.status() == 202).toList();
        assertThat(granted).hasSize(LIMIT);
        assertThat(granted).extracting(answer -> answer.header("Interpretation-Quota").replaceAll(", resets.*", ""))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, LIMIT)
                        .mapToObj(used -> "limit=20, used=" + used).toList());
        assertThat(answers).filteredOn(answer -> answer.status() == 429).hasSize(30);
        assertThat(requests()).isEqualTo(LIMIT);
    }

    @Test
    void who_is_refused_is_told_why_and_when_to_come_back() {
        useUp();
        Answer refused = ada.post(wishes, WISH).hasStatus(429);
        assertThat(refused.at("/code")).isEqualTo("quota-exceeded");
        assertThat(refused.header("Interpretation-Quota"))
                .matches("limit=20, used=20, resets=\\d{4}-\\d{2}-\\d{2}T00:00:00Z");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 86_400);
    }

    @Test
    void what_is_refused_or_repeated_costs_nothing() {
        String key = UUID.randomUUID().toString();
        Answer first = ada.with("Idempotency-Key", key).post(wishes, WISH).hasStatus(202);
        assertThat(first.header("Interpretation-Quota")).startsWith("limit=20, used=1, ");
        Answer again = ada.at(right.caller()).with("Idempotency-Key", key).post(wishes, WISH).hasStatus(202);
        assertThat(again.header("Interpretation-Quota")).isEqualTo(first.header("Interpretation-Quota"));
        ada.post(wishes, Map.of("tradition", "TEA_LEAVES")).hasStatus(400);
        stranger().post(wishes, WISH).hasStatus(404);
        ada.post("/dreams/" + UUID.randomUUID() + "/interpretations", WISH).hasStatus(404);
        assertThat(ada.post(wishes, WISH).hasStatus(202).header("Interpretation-Quota"))
                .startsWith("limit=20, used=2, ");
    }

    @Test
    void who_has_none_left_is_told_first_what_else_is_wrong() {
        String key = UUID.randomUUID().toString();
        ada.with("Idempotency-Key", key).post(wishes, WISH).hasStatus(202);
        useUp();
        ada.with("Idempotency-Key", key).post(wishes, WISH).hasStatus(202);
        ada.post(wishes, Map.of("tradition", "TEA_LEAVES")).hasStatus(400);
        ada.post("/dreams/" + UUID.randomUUID() + "/interpretations", WISH).hasStatus(404);
    }

    @Test
    void a_retry_counts_as_one() {
        try (Node _ = installation.node("saga", "--dreamlog.ollama.base-url=http://127.0.0.1:1",
                "--dreamlog.interpretation.attempts=1")) {
            Answer asked = ada.post(wishes, WISH).hasStatus(202);
            Awaitility.await().atMost(Duration.ofSeconds(60))
                    .until(() -> ada.post(asked.header("Location") + "/retry", "")
                            .header("Interpretation-Quota").startsWith("limit=20, used=2, "));
        }
    }

    @Test
    void everybody_has_a_quota_of_their_own_and_a_new_one_each_day() {
        useUp();
        Caller ben = stranger();
        String hisDream = ben.post("/dreams", Map.of("text", "I answered the river and it asked.")).at("/id");
        ben.post("/dreams/" + hisDream + "/interpretations", WISH).hasStatus(202);
        moveBack(1);
        assertThat(ada.post(wishes, WISH).hasStatus(202).header("Interpretation-Quota"))
                .startsWith("limit=20, used=1, ");
    }

    @Test
    void counts_of_past_days_are_removed_and_all_go_with_their_account() {
        ada.post(wishes, WISH).hasStatus(202);
        moveBack(2);
        ada.post(wishes, WISH).hasStatus(202);
        assertThat(counts()).isEqualTo(2);
        left.part(QuotaTable.class).forgetPast();
        assertThat(counts()).isEqualTo(1);
        ada.call("DELETE", "/accounts/me", Map.of("password", PASSWORD)).hasStatus(202);
        assertThat(counts()).isZero();
    }

    private static Caller stranger() {
        return left.caller().joined(UUID.randomUUID() + "@example.org", PASSWORD);
    }

    private void useUp() {
        ada.post(wishes, WISH).hasStatus(202);
        update("used = " + LIMIT);
    }

    private void moveBack(int days) {
        update("day = day - " + days);
    }

    private void update(String change) {
        installation.database()
                .sql("update command.interpretation_quota set " + change + " where account_id = :account::uuid")
                .param("account", id).update();
    }

    private int counts() {
        return installation.database()
                .sql("select count(*) from command.interpretation_quota where account_id = :account::uuid")
                .param("account", id).query(Integer.class).single();
    }

    private int requests() {
        return installation.database().sql("""
                select count(*) from eventstore.domain_event
                 where payload_type = 'interpretation.requested' and payload ->> 'dreamerId' = :dreamer""")
                .param("dreamer", id).query(Integer.class).single();
    }

    private static String dreamerOf(String dream) {
        return String.valueOf(installation.database().sql("""
                select payload ->> 'dreamerId' from eventstore.domain_event where aggregate_identifier = :dream""")
                .param("dream", dream).query(String.class).single());
    }
}
