package dev.dreamlog.eventstore.metadata;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.FreshDatabase;
import dev.dreamlog.testing.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** What the log says beside its events, on a node of its own that plays the demo and whose model cannot be reached. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvenanceIT {

    private static final String PASSWORD = "who asked for this, and why";
    private static final String TRACE = "11111111111111111111111111111111";

    private final DataSource database = FreshDatabase.create();
    private final JdbcClient log = JdbcClient.create(database);
    private Node node;
    private String dreamer = "";
    private List<Told> story = List.of();

    /** An event and what stands beside it. */
    record Told(String id, String type, String actor, String role, String client, String correlation, String cause,
            String trace, String reason) {}

    @BeforeAll
    void somebodyAsksForWhatCannotBeDone() throws SQLException {
        node = Node.start("command,query,saga", Stream.concat(Stream.of(FreshDatabase.settings(database)), Stream.of(
                "--dreamlog.demo.enabled=true", "--dreamlog.ollama.base-url=http://127.0.0.1:1",
                "--dreamlog.interpretation.attempts=2", "--dreamlog.interpretation.first-pause=1ms"))
                .toArray(String[]::new));
        dreamer = node.caller().post("/accounts",
                Map.of("email", "ada@example.org", "password", PASSWORD, "displayName", "Ada")).hasStatus(201)
                .at("/id");
        node.part(Registration.class).grant(AccountId.of(dreamer), Role.AUDITOR);
        Caller ada = node.caller().signedIn("ada@example.org", PASSWORD);
        Answer dream = ada.post("/dreams", Map.of("text", "I asked the sea and it gave no answer.")).hasStatus(201);
        Answer asked = ada.with("traceparent", "00-" + TRACE + "-2222222222222222-01")
                .post("/dreams/" + dream.at("/id") + "/interpretations", Map.of("tradition", "JUNGIAN")).hasStatus(202);
        story = Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> told(asked.at("/id")),
                events -> events.getLast().type().equals("interpretation.failed"));
        ada.get("/audit/events").hasStatus(200);
    }

    @AfterAll
    void end() {
        node.close();
    }

    @Test
    void a_request_a_retry_and_the_end_are_told_by_whom_each_was_done() {
        assertThat(story).extracting(Told::type, Told::actor, Told::role).containsExactly(
                by("interpretation.requested", dreamer, "AUDITOR"),
                by("interpretation.attempt-started", "system:interpretation-saga", "SYSTEM"),
                by("interpretation.attempt-failed", "system:interpreter", "SYSTEM"),
                by("interpretation.attempt-started", "system:interpretation-saga", "SYSTEM"),
                by("interpretation.attempt-failed", "system:interpreter", "SYSTEM"),
                by("interpretation.failed", "system:interpretation-saga", "SYSTEM"));
    }

    @Test
    void each_names_the_one_before_as_its_cause_across_saga_deadline_and_model() {
        for (int i = 1; i < story.size(); i++) {
            assertThat(story.get(i).cause()).as(story.get(i).type()).isEqualTo(story.get(i - 1).id());
        }
        assertThat(story.getFirst().cause()).isNotBlank().isNotEqualTo(story.getFirst().id());
    }

    @Test
    void all_belong_to_the_request_and_to_the_session_it_came_from() {
        String session = log.sql("select payload ->> 'sessionId' from eventstore.domain_event"
                + " where payload_type = 'account.signed-in' and aggregate_identifier = ?").param(dreamer)
                .query(String.class).single();
        assertThat(story).extracting(Told::client).containsOnly("session:" + session);
        assertThat(story).extracting(Told::correlation).containsOnly(TRACE);
        assertThat(story).extracting(Told::trace).containsOnly(story.getFirst().trace())
                .allMatch(trace -> trace.startsWith("00-" + TRACE));
    }

    @Test
    void only_what_the_product_gave_up_says_why() {
        assertThat(story).extracting(Told::reason).containsExactly("", "", "model-unreachable", "",
                "model-unreachable", "model-unreachable");
    }

    @Test
    void no_event_of_whatever_origin_lacks_anything() {
        assertThat(log.sql("""
                select payload_type from eventstore.domain_event
                 where not jsonb_exists_all(meta_data,
                           '{actor,role,clientId,correlationId,causationId,traceparent}')""").query(String.class)
                .list())
                .isEmpty();
        assertThat(log.sql("select distinct payload_type || ' ' || (meta_data ->> 'clientId')"
                + " from eventstore.domain_event where meta_data ->> 'clientId' not like 'session:%'")
                .query(String.class).list())
                .contains("account.registered anonymous", "account.signed-in anonymous",
                        "account.registered system:dreamlog", "account.role-changed system:dreamlog",
                        "dream.recorded system:demo");
    }

    private List<Told> told(String aggregate) {
        return log.sql("""
                select event_identifier, payload_type, meta_data ->> 'actor', meta_data ->> 'role',
                       meta_data ->> 'clientId', meta_data ->> 'correlationId', meta_data ->> 'causationId',
                       meta_data ->> 'traceparent', coalesce(meta_data ->> 'reason', '')
                  from eventstore.domain_event where aggregate_identifier = ? order by sequence_number""")
                .param(aggregate)
                .query((row, _) -> new Told(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9)))
                .list();
    }

    private static Tuple by(String type, String actor, String role) {
        return Tuple.tuple(type, actor, role);
    }
}
