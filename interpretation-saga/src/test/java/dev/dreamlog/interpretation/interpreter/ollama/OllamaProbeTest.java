package dev.dreamlog.interpretation.interpreter.ollama;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dreamlog.interpretation.interpreter.ollama.probe.OllamaProbe;
import dev.dreamlog.interpretation.interpreter.ollama.probe.OllamaProbe.Presence;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class OllamaProbeTest {

    private static final List<String> OFFERED = List.of("llama3.2", "qwen3");

    @Test
    void it_tells_which_of_the_offered_models_are_installed() throws IOException {
        assertThat(look(FakeOllama.status(200, """
                {"models":[{"name":"llama3.2:latest","model":"llama3.2:latest","size":2019393189,"details":{}},
                 {"name":"qwen3:0.6b"},{"name":"somebody/else:latest"}]}"""))).isEqualTo(
                new Presence(true, List.of("llama3.2"), List.of("qwen3")));
    }

    @Test
    void an_ollama_without_models_is_there_and_has_none() throws IOException {
        assertThat(look(FakeOllama.status(200, "{\"models\":[]}"))).isEqualTo(new Presence(true, List.of(), OFFERED));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void what_does_not_answer_as_ollama_does_is_away(FakeOllama.Behaviour stranger) throws IOException {
        assertThat(look(stranger)).isEqualTo(new Presence(false, List.of(), OFFERED));
    }

    static Stream<FakeOllama.Behaviour> strangers() {
        return Stream.of(FakeOllama.status(500, "{}"), FakeOllama.status(200, "<html>"),
                FakeOllama.status(200, "{\"models\":null}"), FakeOllama.status(200, "{\"models\":[null]}"),
                FakeOllama.status(200, "{\"models\":[{}]}"), FakeOllama.status(302, "{\"models\":[]}"),
                FakeOllama.flooding("[".repeat(10_000).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_hanging_ollama_is_away_soon_and_loses_its_connection() throws Exception {
        try (FakeOllama ollama = new FakeOllama(FakeOllama.dripping())) {
            assertThat(new OllamaProbe(Samples.patient(ollama.url())).look().reachable()).isFalse();
            ollama.clientGone.await();
        }
    }

    @Test
    void nobody_there_is_away() throws IOException {
        FakeOllama gone = new FakeOllama(FakeOllama.hanging());
        gone.close();
        assertThat(new OllamaProbe(Samples.patient(gone.url())).look().reachable()).isFalse();
    }

    private static Presence look(FakeOllama.Behaviour behaviour) throws IOException {
        try (FakeOllama ollama = new FakeOllama(behaviour)) {
            return new OllamaProbe(Samples.patient(ollama.url() + "/")).look();
        }
    }
}
