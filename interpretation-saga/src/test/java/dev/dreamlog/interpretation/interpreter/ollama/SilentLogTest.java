package dev.dreamlog.interpretation.interpreter.ollama;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

import dev.dreamlog.interpretation.interpreter.InterpreterFailure;
import dev.dreamlog.interpretation.interpreter.Listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SilentLogTest {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root.setLevel(Level.TRACE);
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
        root.setLevel(Level.WARN);
    }

    static Stream<FakeOllama.Behaviour> babblers() {
        return Stream.of(FakeOllama.bytes("secret house of my dream\n".getBytes(StandardCharsets.UTF_8)),
                FakeOllama.bytes(Wire.part("secret"), Wire.error("secret"), Wire.part("secret")),
                FakeOllama.status(500, "secret"), FakeOllama.streaming("{\"secret\":1}"));
    }

    @ParameterizedTest
    @MethodSource("babblers")
    void no_word_of_a_model_reaches_a_log(FakeOllama.Behaviour babbling) throws IOException {
        try (FakeOllama ollama = new FakeOllama(babbling)) {
            OllamaInterpreter interpreter = new OllamaInterpreter(Samples.patient(ollama.url()));
            assertThatExceptionOfType(InterpreterFailure.class)
                    .isThrownBy(() -> interpreter.interpret(Samples.dream(), Listener.NOBODY));
        }
        assertThat(log.list).isEmpty();
    }
}
