package dev.dreamlog.interpretation.saga;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import org.awaitility.Awaitility;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.interpretation.api.CompleteInterpretation;
import dev.dreamlog.interpretation.api.FailAttempt;
import dev.dreamlog.interpretation.api.Failure;
import dev.dreamlog.interpretation.api.GiveUp;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.RequestInterpretation;
import dev.dreamlog.interpretation.api.StartAttempt;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A saga that throws is asked again, and then holds up nobody: its interpretation fails, all others go on. */
@DreamlogTest
class StuckSagaIT {

    private static final Failure UNREACHABLE = new Failure("model-unreachable", "The model could not be reached.");

    private final InterpretationId poisoned = new InterpretationId(UUID.randomUUID());
    private final InterpretationId healthy = new InterpretationId(UUID.randomUUID());
    private final AtomicInteger faults = new AtomicInteger();
    private final List<Registration> broken = new ArrayList<>();
    @Autowired
    private CommandBus bus;
    @Autowired
    private CommandGateway commands;
    @LocalServerPort
    private int port;
    private Caller dreamer = new Caller("");

    @BeforeEach
    void somebodyDreams() {
        dreamer = new Caller("http://localhost:" + port)
                .joined(UUID.randomUUID() + "@example.org", "groundhog day, all over again");
    }

    @AfterEach
    void allIsWellAgain() {
        broken.forEach(Registration::cancel);
    }

    @Test
    void an_interpretation_that_the_saga_cannot_even_begin_ends_failed_and_others_complete() {
        breakOn(attempt(1), Integer.MAX_VALUE);
        request(poisoned);
        request(healthy);
        assertThat(end(poisoned).at("/state").asString()).isEqualTo("FAILED");
        assertThat(read(poisoned).at("/failure/code").asString()).isEqualTo("stuck");
        assertThat(end(healthy).at("/state").asString()).isEqualTo("COMPLETED");
        assertThat(faults).hasValue(LastResort.TRIES);
    }

    @Test
    void an_interpretation_that_the_saga_cannot_go_on_with_ends_failed() {
        breakOn(new GiveUp(poisoned, UNREACHABLE, false)::equals, Integer.MAX_VALUE);
        failFirstAttempt(false);
        assertThat(end(poisoned).at("/failure/code").asString()).isEqualTo("stuck");
    }

    @Test
    void an_interpretation_on_which_the_saga_fails_for_a_while_completes() {
        breakOn(attempt(1), LastResort.TRIES - 1);
        request(poisoned);
        assertThat(end(poisoned).at("/state").asString()).isEqualTo("COMPLETED");
    }

    @Test
    void a_deadline_whose_handler_throws_is_tried_again_within_seconds() {
        breakOn(attempt(2), 1);
        failFirstAttempt(true);
        assertThat(end(poisoned).at("/state").asString()).isEqualTo("COMPLETED");
        assertThat(read(poisoned).at("/attempt").asInt()).isEqualTo(2);
        assertThat(faults).hasValue(1);
    }

    private Predicate<Object> attempt(int number) {
        return new StartAttempt(poisoned, number)::equals;
    }

    /** Whoever sends such a command gets an exception, so many times. */
    private void breakOn(Predicate<Object> command, int times) {
        broken.add(bus.registerHandlerInterceptor((work, decision) -> {
            if (command.test(work.getMessage().getPayload())
                    && faults.getAndUpdate(n -> Math.min(n + 1, times)) < times) {
                throw new IllegalStateException("broken by the test");
            }
            return decision.proceed();
        }));
    }

    private void failFirstAttempt(boolean retryable) {
        broken.add(bus.registerHandlerInterceptor((work, decision) -> {
            if (work.getMessage().getPayload() instanceof CompleteInterpretation answer && answer.attempt() == 1
                    && answer.interpretationId().equals(poisoned)) {
                throw new IllegalStateException("the first answer never comes");
            }
            return decision.proceed();
        }));
        request(poisoned);
        Awaitility.await().until(() -> read(poisoned).at("/attempt").asInt(0) == 1);
        commands.sendAndWait(new FailAttempt(poisoned, 1, UNREACHABLE, retryable, null));
    }

    private void request(InterpretationId id) {
        String dream = dreamer.post("/dreams", Map.of("text", "I walked through the same house again.")).hasStatus(201)
                .at("/id");
        AccountId me = AccountId.of(dreamer.get("/accounts/me").hasStatus(200).at("/id"));
        commands.sendAndWait(new RequestInterpretation(id, DreamId.of(dream), me, Tradition.JUNGIAN, null, null));
    }

    private JsonNode end(InterpretationId id) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> read(id),
                found -> Set.of("COMPLETED", "FAILED", "TIMED_OUT").contains(found.at("/state").asString("")));
    }

    /** Nothing, as long as it does not show. */
    private JsonNode read(InterpretationId id) {
        return dreamer.get("/interpretations/" + id).json();
    }
}
