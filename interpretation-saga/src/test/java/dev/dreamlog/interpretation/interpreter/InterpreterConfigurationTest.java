package dev.dreamlog.interpretation.interpreter;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

import dev.dreamlog.interpretation.interpreter.lexicon.LexiconInterpreter;
import dev.dreamlog.interpretation.interpreter.ollama.OllamaInterpreter;
import dev.dreamlog.interpretation.interpreter.ollama.conversation.OllamaProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InterpreterConfigurationTest {

    @Test
    void without_a_model_the_lexicon_answers() {
        try (var context = start(Map.of())) {
            assertThat(context.getBean(Interpreter.class)).isInstanceOf(LexiconInterpreter.class);
        }
    }

    @Test
    void an_empty_address_is_no_model() {
        try (var context = start(Map.of("dreamlog.ollama.base-url", " "))) {
            assertThat(context.getBean(Interpreter.class)).isInstanceOf(LexiconInterpreter.class);
        }
    }

    @Test
    void with_an_address_the_model_answers_under_sensible_bounds() {
        try (var context = start(Map.of("dreamlog.ollama.base-url", "http://localhost:11434"))) {
            OllamaProperties properties = context.getBean(OllamaProperties.class);

            assertThat(context.getBean(Interpreter.class)).isInstanceOf(OllamaInterpreter.class);
            assertThat(properties.models()).containsExactly("llama3.2");
            assertThat(properties.contextLength()).isEqualTo(10240);
            assertThat(properties.keepAlive()).hasMinutes(5);
            assertThat(properties.attemptTimeout()).hasSeconds(120);
            assertThat(properties.maxAnswerSize().toKilobytes()).isEqualTo(256);
        }
    }

    @Test
    void an_address_that_is_none_stops_the_start() {
        assertThatThrownBy(() -> start(Map.of("dreamlog.ollama.base-url", "ollama:11434")))
                .hasRootCauseMessage("dreamlog.ollama.base-url must be an http or https address");
    }

    private static AnnotationConfigApplicationContext start(Map<String, Object> properties) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.register(InterpreterConfiguration.class);
        context.refresh();
        return context;
    }
}
