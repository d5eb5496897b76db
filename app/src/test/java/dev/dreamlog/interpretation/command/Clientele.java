package dev.dreamlog.interpretation.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.interpretation.api.CompleteInterpretation;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.DreamlogTest;

/** Somebody who dreamt and asked what it may mean, others who did not, and a model that can be made to hang. */
@DreamlogTest
abstract class Clientele {

    static final String TEXT = "I stood in the dark water and a snake swam towards me.";
    private static final String PASSWORD = "what on earth may it mean";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    CommandGateway commands;
    @Autowired
    private CommandBus bus;
    @Autowired
    private Registration registration;
    @LocalServerPort
    private int port;
    private final List<Runnable> hanging = new ArrayList<>();
    Caller ada = new Caller("");
    String dream = "";

    @BeforeEach
    void somebodyDreams() {
        ada = somebody();
        dream = dreamOf(ada);
    }

    @AfterEach
    void letTheModelAnswer() {
        hanging.forEach(Runnable::run);
    }

    Caller somebody() {
        return new Caller("http://localhost:" + port).joined(UUID.randomUUID() + "@example.org", PASSWORD);
    }

    Caller somebodyAs(Role role) {
        String email = UUID.randomUUID() + "@example.org";
        Caller joined = new Caller("http://localhost:" + port).joined(email, PASSWORD);
        registration.grant(AccountId.of(joined.get("/accounts/me").at("/id")), role);
        return joined.signedIn(email, PASSWORD);
    }

    static String dreamOf(Caller dreamer) {
        return dreamer.post("/dreams", Map.of("text", TEXT, "title", "The snake")).hasStatus(201).at("/id");
    }

    static String ask(Caller dreamer, String dream) {
        return dreamer.post("/dreams/" + dream + "/interpretations", Map.of("tradition", "JUNGIAN")).hasStatus(202)
                .at("/id");
    }

    String answered(Caller dreamer, String dream) {
        String interpretation = ask(dreamer, dream);
        awaitState(dreamer, interpretation, "COMPLETED");
        return interpretation;
    }

    static JsonNode awaitState(Caller dreamer, String interpretation, String state) {
        return Awaitility.await().atMost(SOON).until(() -> dreamer.get("/interpretations/" + interpretation).json(),
                found -> found.at("/state").asString("").equals(state));
    }

    /** What shows of it once this write does. */
    static JsonNode readAfter(Answer write, Caller dreamer, String interpretation) {
        return dreamer.with("Consistency-Token", write.header("Consistency-Token")).with("Prefer", "handling=strict")
                .get("/interpretations/" + interpretation).hasStatus(200).json();
    }

    /** No answer comes home until the test is over or somebody says otherwise. */
    void letTheModelHang() {
        hanging.add(bus.registerHandlerInterceptor((work, decision) -> {
            if (work.getMessage().getPayload() instanceof CompleteInterpretation) {
                throw new IllegalStateException("the answer never comes");
            }
            return decision.proceed();
        })::cancel);
    }
}
