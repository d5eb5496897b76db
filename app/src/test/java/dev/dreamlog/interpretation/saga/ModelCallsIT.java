package dev.dreamlog.interpretation.saga;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.interpretation.api.FindPlaceInQueue;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.PlaceInQueue;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.FakeModel;
import dev.dreamlog.testing.Installation;
import dev.dreamlog.testing.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** A model that answers, says nothing or goes away, and what the rest of the product is like meanwhile. */
class ModelCallsIT {

    private static final int AT_ONCE = 4;
    /** Others use connections for moments. */
    private static final Duration A_BLINK = Duration.ofMillis(2);

    private final Installation installation = new Installation();
    private final FakeModel model = new FakeModel();
    private final Node node = installation.node("command,query,saga", model.setting());
    private final Asking dreamer = Asking.at(node.caller());

    ModelCallsIT() throws IOException {}

    @AfterEach
    void stop() throws IOException {
        model.speak();
        node.close();
        model.close();
    }

    @Test
    void while_models_hang_no_connection_is_held_and_everything_else_is_answered() {
        List<String> hanging = fillAllSlots();
        String waiting = dreamer.askAboutSomethingNew();
        Awaitility.await().until(() -> place(waiting) == 1);
        Awaitility.await().pollInterval(A_BLINK).until(() -> gauge("hikaricp.connections.active") == 0);
        assertThat(gauge("dreamlog.interpretation.running")).isEqualTo(AT_ONCE);
        assertThat(gauge("dreamlog.interpretation.queue")).isEqualTo(1);

        Caller caller = dreamer.caller();
        String dream = dreamer.dream("I dreamt that nobody had to wait for anybody.");
        caller.get("/journal").hasStatus(200);
        caller.get("/feed").hasStatus(200);
        caller.with("If-Match", "\"1\"").delete("/dreams/" + dream).hasStatus(204);

        model.speak();
        Stream.concat(hanging.stream(), Stream.of(waiting)).forEach(asked -> dreamer.awaitState(asked, "COMPLETED"));
        assertThat(node.part(MeterRegistry.class).get("dreamlog.interpretation.calls")
                .tags("model", "llama3.2", "outcome", "completed").timer().count()).isEqualTo(AT_ONCE + 1);
    }

    @Test
    void when_somebody_cancels_the_model_is_hung_up_on_and_its_slot_goes_to_the_next() {
        String first = fillAllSlots().getFirst();
        String next = dreamer.askAboutSomethingNew();
        dreamer.caller().delete(first).hasStatus(204);
        Awaitility.await().until(() -> model.hungUp() == 1 && model.calls() == AT_ONCE + 1);
        dreamer.awaitState(first, "CANCELLED");
        model.speak();
        dreamer.awaitState(next, "COMPLETED");
        assertThat(dreamer.state(first)).isEqualTo("CANCELLED");
    }

    @Test
    void what_is_cancelled_while_it_waits_never_reaches_a_model() {
        fillAllSlots();
        String waiting = dreamer.askAboutSomethingNew();
        Awaitility.await().until(() -> place(waiting) == 1);
        dreamer.caller().delete(waiting).hasStatus(204);
        Awaitility.await().until(() -> place(waiting) == 0);
        model.speak();
        dreamer.awaitState(dreamer.askAboutSomethingNew(), "COMPLETED");
        assertThat(model.calls()).isEqualTo(AT_ONCE + 1);
    }

    @Test
    void a_dream_that_was_answered_lately_is_answered_again_without_the_model_and_says_so() {
        String dream = dreamer.dream("I walked through my old house and the rooms filled with clear water.");
        dreamer.awaitState(dreamer.ask(dream), "COMPLETED");
        dreamer.awaitState(dreamer.ask(dream), "COMPLETED");
        assertThat(model.calls()).isEqualTo(1);
        assertThat(servedAgain()).containsExactly("false", "true");
        Asking another = Asking.at(node.caller());
        another.awaitState(another.ask(another.dream(
                "I walked through my old house and the rooms filled with clear water.")), "COMPLETED");
        assertThat(model.calls()).isEqualTo(2);
    }

    @Test
    void no_replay_of_a_projection_and_no_restart_of_the_saga_calls_a_model() {
        dreamer.awaitState(dreamer.askAboutSomethingNew(), "COMPLETED");
        dreamer.awaitState(dreamer.askAboutSomethingNew(), "COMPLETED");
        Caller administrator = administrator();
        List<String> projections = administrator.get("/audit/projections").hasStatus(200).json()
                .findValuesAsString("name");
        assertThat(projections).contains("interpretation.results");
        projections.forEach(name -> administrator.post("/audit/projections/" + name + "/rebuild", "").hasStatus(202));
        Awaitility.await().until(() -> rebuilt() == projections.size());
        EventProcessor saga = node.part(EventProcessingConfiguration.class).eventProcessor(InterpretationSaga.GROUP)
                .orElseThrow();
        saga.shutDown();
        saga.start();
        dreamer.awaitState(dreamer.askAboutSomethingNew(), "COMPLETED");
        assertThat(model.calls()).isEqualTo(3);
    }

    @Test
    void health_tells_of_the_model_and_the_line_and_a_model_that_is_away_takes_no_node_down() throws Exception {
        fillAllSlots();
        dreamer.askAboutSomethingNew();
        Awaitility.await()
                .until(() -> health("/interpretation").at("/components/interpreter/details/waiting").asInt() == 1);
        JsonNode seen = health("/interpretation").at("/components/interpreter");
        assertThat(seen.at("/status").asString()).isEqualTo("UP");
        assertThat(seen.at("/details/running").asInt()).isEqualTo(AT_ONCE);
        assertThat(seen.at("/details/reachable").asBoolean()).isTrue();
        model.close();
        assertThat(health("/interpretation").at("/status").asString()).isEqualTo("UNREACHABLE");
        assertThat(health("").at("/status").asString()).isEqualTo("UP");
        assertThat(health("/readiness").at("/status").asString()).isEqualTo("UP");
    }

    private List<String> fillAllSlots() {
        model.keepSilent();
        List<String> asked = Stream.generate(dreamer::askAboutSomethingNew).limit(AT_ONCE).toList();
        Awaitility.await().until(() -> model.calls() == AT_ONCE);
        return asked;
    }

    /** 0 when it does not wait. */
    private int place(String interpretation) {
        InterpretationId id = InterpretationId.of(interpretation.substring(interpretation.lastIndexOf('/') + 1));
        return node.part(QueryGateway.class).query(new FindPlaceInQueue(id),
                ResponseTypes.optionalInstanceOf(PlaceInQueue.class)).join().map(PlaceInQueue::position).orElse(0);
    }

    private double gauge(String name) {
        return node.part(MeterRegistry.class).get(name).gauge().value();
    }

    private List<String> servedAgain() {
        return installation.database().sql("""
                select payload -> 'call' ->> 'cached' from eventstore.domain_event
                where payload_type = 'interpretation.completed' order by global_index""")
                .query((row, _) -> String.valueOf(row.getString(1))).list();
    }

    private int rebuilt() {
        return installation.database().sql("select count(*) from query.rebuild where state = 'DONE'")
                .query(Integer.class).single();
    }

    private Caller administrator() {
        String email = UUID.randomUUID() + "@example.org";
        String password = "who keeps the keepers";
        AccountId id = AccountId.of(node.caller().joined(email, password).get("/accounts/me").hasStatus(200).at("/id"));
        node.part(Registration.class).grant(id, Role.ADMIN);
        return node.caller().signedIn(email, password);
    }

    private JsonNode health(String part) throws IOException, InterruptedException {
        String port = node.part(Environment.class).getRequiredProperty("local.management.port");
        URI address = URI.create("http://127.0.0.1:" + port + "/actuator/health" + part);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return new JsonMapper().readTree(client.send(HttpRequest.newBuilder(address).build(),
                    BodyHandlers.ofString()).body());
        }
    }
}
