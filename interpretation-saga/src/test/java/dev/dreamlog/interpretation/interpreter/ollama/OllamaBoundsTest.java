package dev.dreamlog.interpretation.interpreter.ollama;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.InterpreterFailure;
import dev.dreamlog.interpretation.interpreter.Listener;
import dev.dreamlog.interpretation.interpreter.Prompt;
import dev.dreamlog.interpretation.interpreter.ollama.conversation.OllamaProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class OllamaBoundsTest {

    @Test
    void only_listed_models_may_be_asked() throws IOException {
        try (FakeOllama ollama = new FakeOllama(FakeOllama.streaming(Samples.GOOD))) {
            assertThat(failure(Samples.patient(ollama.url()), wanting("gpt-oss")).failure().code())
                    .isEqualTo("model-not-allowed");
            assertThat(ollama.requests).isEmpty();

            new OllamaInterpreter(Samples.patient(ollama.url())).interpret(wanting("qwen3"), Listener.NOBODY);
            assertThat(ollama.requests).singleElement().asString().contains("qwen3");
        }
    }

    @Test
    void a_text_beyond_the_context_is_refused_and_not_cut() throws IOException {
        try (FakeOllama ollama = new FakeOllama(FakeOllama.streaming(Samples.GOOD))) {
            InterpreterFailure failure = failure(Samples.patient(ollama.url()), Samples.prompt("夢".repeat(4000)));

            assertThat(failure.failure().code()).isEqualTo("text-too-long");
            assertThat(failure.retryable()).isFalse();
            assertThat(ollama.requests).isEmpty();
        }
    }

    @Test
    void a_redirection_is_not_followed() throws IOException {
        try (FakeOllama elsewhere = new FakeOllama(FakeOllama.streaming(Samples.GOOD));
                FakeOllama ollama = new FakeOllama(FakeOllama.redirecting(elsewhere.url() + "/api/chat"))) {
            assertThat(failure(Samples.patient(ollama.url()), Samples.dream()).failure().code())
                    .isEqualTo("model-refused");
            assertThat(elsewhere.requests).isEmpty();
        }
    }

    @Test
    void what_is_not_offered_would_be_answered_by_nobody() {
        OllamaInterpreter interpreter = new OllamaInterpreter(Samples.patient("http://localhost:1"));
        assertThatExceptionOfType(InterpreterFailure.class).isThrownBy(() -> interpreter.identity(wanting("gpt-oss")));
        assertThat(interpreter.identity(wanting("qwen3")).model()).isEqualTo("qwen3");
    }

    @ParameterizedTest
    @CsvSource({"EN,5000", "RU,4500", "AR,4000"})
    void the_room_is_guessed_for_each_alphabet(AnswerLanguage language, int letters) throws IOException {
        String text = Samples.good(language).replaceAll("[^\\p{L}]", "").repeat(30).substring(0, letters);
        try (FakeOllama ollama = new FakeOllama(FakeOllama.streaming(Samples.good(language)))) {
            OllamaProperties narrow = Samples.narrow(ollama.url());
            assertThat(failure(narrow, Samples.prompt(text, language)).failure().code()).isEqualTo("text-too-long");
            assertThat(ollama.requests).isEmpty();
        }
    }

    private static Prompt wanting(String model) {
        return new Prompt(Samples.DREAM, null, "en", Tradition.COGNITIVE, AnswerLanguage.EN, model);
    }

    private static InterpreterFailure failure(OllamaProperties properties, Prompt prompt) {
        OllamaInterpreter interpreter = new OllamaInterpreter(properties);
        return catchThrowableOfType(InterpreterFailure.class, () -> interpreter.interpret(prompt, Listener.NOBODY));
    }
}
