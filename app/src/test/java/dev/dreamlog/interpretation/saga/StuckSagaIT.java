package dev.dreamlog.interpretation.saga;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.interpretation.api.Failure;
import dev.dreamlog.interpretation.api.StartAttempt;
import dev.dreamlog.interpretation.interpreter.Interpreter;
import dev.dreamlog.interpretation.interpreter.InterpreterFailure;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A saga that throws is asked again, and then holds up nobody: its interpretation fails, all others go on. */
@DreamlogTest
@TestPropertySource(properties = "dreamlog.interpretation.first-pause=50ms")
class StuckSagaIT {

    private static final String PASSWORD = "groundhog day, all over again";

    /** Jobs of these dreams cannot be enqueued as often as is said. */
    private static final Map<String, AtomicInteger> REFUSED = new ConcurrentHashMap<>();
    private static final Set<String> TRIED = ConcurrentHashMap.newKeySet();

    @Autowired
    private CommandBus commands;
    @LocalServerPort
    private int port;
    private Caller dreamer = new Caller("");

    @BeforeEach
    void somebodyDreams() {
        dreamer = new Caller("http://localhost:" + port).joined(UUID.randomUUID() + "@example.org", PASSWORD);
    }

    @Test
    void an_interpretation_on_which_the_saga_always_fails_ends_failed_and_others_complete() {
        String stuck = dream();
        REFUSED.put(stuck, new AtomicInteger(Integer.MAX_VALUE));
        String failing = request(stuck);
        String passing = request(dream());
        assertThat(end(failing).at("/state").asString()).isEqualTo("FAILED");
        assertThat(read(failing).at("/failure/code").asString()).isEqualTo("stuck");
        assertThat(end(passing).at("/state").asString()).isEqualTo("COMPLETED");
        assertThat(end(request(dream())).at("/state").asString()).isEqualTo("COMPLETED");
    }

    @Test
    void an_interpretation_on_which_the_saga_failed_for_a_while_completes() {
        String dream = dream();
        REFUSED.put(dream, new AtomicInteger(LastResort.TRIES - 1));
        assertThat(end(request(dream)).at("/state").asString()).isEqualTo("COMPLETED");
    }

    /** The first attempt fails, the pause ends, and what is to happen then goes wrong once. */
    @Test
    void a_deadline_whose_handler_throws_is_tried_again_within_seconds() {
        AtomicInteger secondAttempts = new AtomicInteger();
        Registration fault = commands.registerHandlerInterceptor((work, chain) -> {
            if (work.getMessage().getPayload() instanceof StartAttempt(var _, int attempt) && attempt == 2
                    && secondAttempts.incrementAndGet() == 1) {
                throw new IllegalStateException("not now");
            }
            return chain.proceed();
        });
        try {
            String interpretation = request(dream("The first interpreter will not do."));
            JsonNode end = end(interpretation);
            assertThat(end.at("/state").asString()).isEqualTo("COMPLETED");
            assertThat(end.at("/attempt").asInt()).isEqualTo(2);
            assertThat(secondAttempts).hasValue(2);
        } finally {
            fault.cancel();
        }
    }

    private String dream() {
        return dream("I walked through the same house again.");
    }

    private String dream(String text) {
        return dreamer.post("/dreams", Map.of("text", text)).hasStatus(201).at("/id");
    }

    private String request(String dream) {
        return dreamer.post("/dreams/" + dream + "/interpretations", Map.of("tradition", "JUNGIAN")).hasStatus(202)
                .at("/id");
    }

    private JsonNode end(String interpretation) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> read(interpretation),
                found -> !Set.of("REQUESTED", "RUNNING").contains(found.at("/state").asString()));
    }

    private JsonNode read(String interpretation) {
        return dreamer.get("/interpretations/" + interpretation).hasStatus(200).json();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Faults {

        @Bean
        @Primary
        ModelJobs unreliableJobs(PostgresModelJobs jobs) {
            return job -> {
                jobs.enqueue(job);
                AtomicInteger left = REFUSED.getOrDefault(job.dreamId().toString(), new AtomicInteger());
                if (left.getAndUpdate(times -> Math.max(0, times - 1)) > 0) {
                    throw new IllegalStateException("no more jobs");
                }
            };
        }

        @Bean
        @Primary
        Interpreter unreliableInterpreter(@Qualifier("interpreter") Interpreter real) {
            return prompt -> {
                if (prompt.text().startsWith("The first") && TRIED.add(prompt.text())) {
                    throw new InterpreterFailure(new Failure("model-unreachable", "Not yet."), true);
                }
                return real.interpret(prompt);
            };
        }
    }
}
