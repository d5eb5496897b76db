package dev.dreamlog.interpretation.interpreter.ollama;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dreamlog.interpretation.interpreter.InterpreterFailure;
import dev.dreamlog.interpretation.interpreter.Listener;
import dev.dreamlog.interpretation.interpreter.Prompt;
import dev.dreamlog.interpretation.interpreter.ollama.conversation.OllamaProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

@Timeout(60)
class OllamaTroubleTest {

    private static final String LETTERS = "dream ".repeat(2000);

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("badServers")
    void a_bad_server_ends_in_a_clear_failure(String server, String code, boolean retryable,
            FakeOllama.Behaviour behaviour) throws IOException {
        InterpreterFailure failure = fail(behaviour);

        assertThat(failure.failure().code()).as(server).isEqualTo(code);
        assertThat(failure.retryable()).as(server).isEqualTo(retryable);
        assertThat(failure).as(server).hasMessageNotContaining("secret").hasNoCause();
        assertThat(failure.getStackTrace()).isEmpty();
    }

    static Stream<Arguments> badServers() {
        return Stream.of(bad("a missing model", "model-missing", false,
                FakeOllama.status(404, "{\"error\":\"model 'secret' not found, try pulling it first\"}")),
                bad("another server's 404", "model-refused", false, FakeOllama.status(404, "404 page not found")),
                bad("a model that cannot be told not to think", "model-refused", false,
                        FakeOllama.status(400, "{\"error\":\"\\\"llama3.2\\\" does not support thinking\"}")),
                bad("a redirection", "model-refused", false, FakeOllama.status(307, "")),
                bad("an error", "model-error", true, FakeOllama.status(500, "{\"error\":\"secret\"}")),
                bad("an overload", "model-error", true, FakeOllama.status(503, "{\"error\":\"server busy\"}")),
                bad("a refusal", "model-refused", false, FakeOllama.status(400, "{\"error\":\"secret option\"}")),
                bad("an error in the stream", "model-error", true,
                        FakeOllama.bytes(Wire.part("{\"cl"), Wire.error("an error with a secret"), Wire.done("stop"))),
                bad("garbage", "invalid-answer", true,
                        FakeOllama.bytes("<html>secret</html>\n\u0000\u0001 ".getBytes(StandardCharsets.UTF_8))),
                bad("a page", "invalid-answer", true, FakeOllama.status(200, "<html>secret</html>")),
                bad("a line that is null", "invalid-answer", true, FakeOllama.status(200, "null\n")),
                bad("a line that is a list", "invalid-answer", true, FakeOllama.status(200, "[\"secret\"]\n")),
                bad("lines that say nothing", "model-error", true, FakeOllama.status(200, "{}\n{}\n")),
                bad("a message without words", "model-error", true,
                        FakeOllama.status(200, "{\"message\":{\"content\":null},\"done\":false}\n")),
                bad("nothing", "model-error", true, FakeOllama.bytes()),
                bad("thoughts only", "invalid-answer", true,
                        FakeOllama.bytes(Wire.thought("secret"), Wire.done("length"))),
                bad("a call for a tool", "invalid-answer", true,
                        FakeOllama.bytes(Wire.toolCall("read_secret"), Wire.done("stop"))),
                bad("a model that was only loaded", "invalid-answer", true, FakeOllama.bytes(Wire.done("load"))),
                bad("an empty answer", "invalid-answer", true, FakeOllama.bytes(Wire.done("stop"))),
                bad("prose", "invalid-answer", true, FakeOllama.streaming("What a lovely secret!")),
                bad("half an answer", "invalid-answer", true,
                        FakeOllama.bytes(Wire.part(Samples.GOOD.substring(0, 99)), Wire.done("length"))),
                bad("a cut stream", "model-error", true, FakeOllama.cutting(Wire.part("{\"classification\":"))),
                bad("a stream without an end", "model-error", true, FakeOllama.bytes(Wire.part(Samples.GOOD))),
                bad("10 MB in one line", "answer-too-large", true,
                        FakeOllama.bytes(Wire.whole("x".repeat(10_000_000)))),
                bad("10 MB in small lines", "answer-too-large", true,
                        FakeOllama.bytes(new String(Wire.part("x"), StandardCharsets.UTF_8).repeat(80_000)
                                .getBytes(StandardCharsets.UTF_8))),
                bad("endless empty lines", "invalid-answer", true,
                        FakeOllama.flooding("\n".getBytes(StandardCharsets.UTF_8))),
                bad("endless words", "answer-too-large", true, FakeOllama.flooding(Wire.part(LETTERS))),
                bad("endless thoughts", "answer-too-large", true, FakeOllama.flooding(Wire.thought(LETTERS))));
    }

    @Test
    void a_silent_server_is_left_at_the_deadline_and_loses_its_connection() throws Exception {
        try (FakeOllama ollama = new FakeOllama(FakeOllama.hanging())) {
            assertThat(failure(Samples.impatient(ollama.url()), Samples.dream()).failure().code())
                    .isEqualTo("model-timeout");
            ollama.released.countDown();
            ollama.clientGone.await();
        }
    }

    @Test
    void a_dripping_server_is_left_at_the_deadline_and_loses_its_connection() throws Exception {
        try (FakeOllama ollama = new FakeOllama(FakeOllama.dripping())) {
            assertThat(failure(Samples.impatient(ollama.url()), Samples.dream()).failure().code())
                    .isEqualTo("model-timeout");
            ollama.clientGone.await();
        }
    }

    @Test
    void an_interrupt_cancels_the_call_and_closes_the_connection() throws Exception {
        try (FakeOllama ollama = new FakeOllama(FakeOllama.dripping())) {
            AtomicReference<InterpreterFailure> seen = new AtomicReference<>();
            AtomicReference<Boolean> stillInterrupted = new AtomicReference<>();
            Thread worker = Thread.ofVirtual().start(() -> {
                seen.set(failure(Samples.patient(ollama.url()), Samples.dream()));
                stillInterrupted.set(Thread.currentThread().isInterrupted());
            });
            ollama.asked.await();
            worker.interrupt();
            worker.join();

            assertThat(seen.get().failure().code()).isEqualTo("cancelled");
            assertThat(seen.get().retryable()).isFalse();
            assertThat(stillInterrupted.get()).isTrue();
            ollama.clientGone.await();
        }
    }

    @Test
    void a_server_that_goes_on_after_its_answer_loses_its_connection() throws Exception {
        try (FakeOllama ollama = new FakeOllama(FakeOllama.flooding(Wire.whole(Samples.GOOD)))) {
            new OllamaInterpreter(Samples.patient(ollama.url())).interpret(Samples.dream(), Listener.NOBODY);
            ollama.clientGone.await();
        }
    }

    @Test
    void a_server_that_is_not_there_is_unreachable() throws IOException {
        FakeOllama gone = new FakeOllama(FakeOllama.hanging());
        gone.close();
        await().until(() -> failure(Samples.patient(gone.url()), Samples.dream()).failure().code(),
                "model-unreachable"::equals);
    }

    private static Arguments bad(String server, String code, boolean retryable, FakeOllama.Behaviour behaviour) {
        return Arguments.of(server, code, retryable, behaviour);
    }

    private static InterpreterFailure fail(FakeOllama.Behaviour behaviour) throws IOException {
        try (FakeOllama ollama = new FakeOllama(behaviour)) {
            return failure(Samples.patient(ollama.url()), Samples.dream());
        }
    }

    private static InterpreterFailure failure(OllamaProperties properties, Prompt prompt) {
        OllamaInterpreter interpreter = new OllamaInterpreter(properties);
        return catchThrowableOfType(InterpreterFailure.class, () -> interpreter.interpret(prompt, Listener.NOBODY));
    }
}
