package dev.dreamlog.interpretation.interpreter.ollama;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.interpretation.api.Reference;
import dev.dreamlog.interpretation.api.Safety;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.Identity;
import dev.dreamlog.interpretation.interpreter.Interpreted;
import dev.dreamlog.interpretation.interpreter.Listener;
import dev.dreamlog.interpretation.interpreter.Prompt;

import static org.assertj.core.api.Assertions.assertThat;

class OllamaAnswersTest {

    @Test
    void a_streamed_answer_becomes_a_result() throws IOException {
        Interpreted interpreted = ask(FakeOllama.streaming(Samples.GOOD));

        assertThat(interpreted.model()).isEqualTo("llama3.2");
        assertThat(interpreted.promptVersion()).isEqualTo(PromptTemplate.VERSION);
        assertThat(interpreted.result().summary()).startsWith("A quiet dream");
        assertThat(interpreted.result().symbols()).singleElement().extracting("quote").isEqualTo("my old house");
        assertThat(interpreted.result().truncated()).isFalse();
    }

    @Test
    void an_answer_in_one_piece_becomes_a_result() throws IOException {
        assertThat(ask(FakeOllama.bytes(Wire.whole(Samples.GOOD))).result().themes()).containsExactly("change");
    }

    @Test
    void a_thinking_model_is_understood() throws IOException {
        FakeOllama.Behaviour thinking = FakeOllama.bytes(Wire.thought("Hm, a house."), Wire.thought(" And water."),
                Wire.part("<think>Still {thinking}</think>\n"), Wire.part(Samples.GOOD), Wire.done("stop"));

        assertThat(ask(thinking).result().emotions()).hasSize(1);
    }

    @Test
    void fields_of_tomorrow_are_no_trouble() throws IOException {
        assertThat(ask(FakeOllama.bytes(Wire.extended(Samples.GOOD), Wire.done("stop"))).result().themes())
                .containsExactly("change");
    }

    @Test
    void it_says_who_would_answer_before_anybody_is_asked_and_who_did() throws IOException {
        try (FakeOllama ollama = new FakeOllama(FakeOllama.bytes(new String(Wire.whole(Samples.GOOD),
                StandardCharsets.UTF_8).replace("\"llama3.2\"", "\"gpt-9 <b>\"").getBytes(StandardCharsets.UTF_8)))) {
            OllamaInterpreter interpreter = new OllamaInterpreter(Samples.patient(ollama.url()));
            Identity identity = interpreter.identity(Samples.dream());
            assertThat(ollama.requests).isEmpty();

            Interpreted interpreted = interpreter.interpret(Samples.dream(), Listener.NOBODY);
            assertThat(new Identity(interpreted.model(), interpreted.promptVersion())).isEqualTo(identity)
                    .isEqualTo(new Identity("llama3.2", PromptTemplate.VERSION));
        }
    }

    @Test
    void it_says_under_which_settings_the_model_wrote() throws IOException {
        try (FakeOllama ollama = new FakeOllama(FakeOllama.streaming(Samples.GOOD))) {
            Interpreted interpreted = interpret(ollama, Samples.dream());
            JsonNode options = JsonMapper.builder().build().readTree(ollama.requests.getFirst()).get("options");

            assertThat(interpreted.parameters()).containsOnlyKeys("temperature", "num_ctx", "num_predict")
                    .allSatisfy((name, value) -> assertThat(options.get(name).asString()).isEqualTo(value));
        }
    }

    @Test
    void an_answer_in_another_language_is_asked_for_once_more() throws IOException {
        try (FakeOllama ollama = new FakeOllama(FakeOllama.streaming(Samples.GOOD),
                FakeOllama.streaming(Samples.RUSSIAN))) {
            assertThat(interpret(ollama, Samples.prompt(Samples.DREAM, AnswerLanguage.RU)).result().summary())
                    .startsWith("Тихий сон");
            assertThat(ollama.requests).hasSize(2);
        }
    }

    @Test
    void an_answer_that_ran_out_of_room_says_so() throws IOException {
        assertThat(ask(FakeOllama.bytes(Wire.part(Samples.GOOD), Wire.done("length"))).result().truncated()).isTrue();
    }

    @Test
    void an_unusable_answer_gets_one_second_chance() throws IOException {
        try (FakeOllama ollama = new FakeOllama(FakeOllama.streaming("Well, {"), FakeOllama.streaming(Samples.GOOD))) {
            interpret(ollama, Samples.dream());

            assertThat(ollama.requests).hasSize(2);
            assertThat(ollama.requests.getLast()).contains("Your last answer could not be used")
                    .doesNotContain("Well, {");
        }
    }

    @Test
    void only_the_table_makes_a_reference_verified() throws IOException {
        assertThat(ask(FakeOllama.streaming(Samples.GOOD)).result().references()).containsExactly(
                new Reference(Reference.Kind.BOOK, "C. G. Jung (ed.), Man and His Symbols, 1964", true),
                new Reference(Reference.Kind.BOOK, "Jung, p. 777", false));
    }

    @Test
    void our_cautions_come_before_the_models() throws IOException {
        assertThat(ask(FakeOllama.streaming(Samples.GOOD)).result().cautions()).hasSizeGreaterThan(1)
                .endsWith("One night is little.").anyMatch(caution -> caution.contains("foretells nothing"));
    }

    @Test
    void invented_quotations_are_not_shown() throws IOException {
        String invented = Samples.GOOD.replace("my old house", "a red castle");
        assertThat(ask(FakeOllama.streaming(invented)).result().symbols()).singleElement().extracting("quote")
                .isEqualTo("");
    }

    @Test
    void care_is_heard_by_us_and_not_by_the_model() throws IOException {
        try (FakeOllama ollama = new FakeOllama(FakeOllama.streaming(Samples.GOOD))) {
            Prompt prompt = Samples.prompt("The house was empty. These days I want to die.");
            assertThat(interpret(ollama, prompt).result().safety().level()).isEqualTo(Safety.Level.HIGH);
        }
    }

    @Test
    void the_question_carries_schema_bounds_and_no_tools() throws IOException {
        try (FakeOllama ollama = new FakeOllama(FakeOllama.streaming(Samples.GOOD))) {
            interpret(ollama, Samples.dream());
            JsonNode request = JsonMapper.builder().build().readTree(ollama.requests.getFirst());

            assertThat(request.at("/model").asString()).isEqualTo("llama3.2");
            assertThat(request.at("/stream").asBoolean()).isTrue();
            assertThat(request.at("/think").asBoolean(true)).isFalse();
            assertThat(request.at("/keep_alive").asInt()).isEqualTo(300);
            assertThat(request.at("/options/num_ctx").asInt()).isEqualTo(8192);
            assertThat(request.at("/options/num_predict").asInt()).isBetween(2048, 8192);
            assertThat(request.at("/format/properties/symbols/maxItems").asInt()).isEqualTo(12);
            assertThat(request.at("/messages/1/content").asString()).contains(Samples.DREAM);
            assertThat(request.at("/tools").size()).isZero();
        }
    }

    private static Interpreted ask(FakeOllama.Behaviour behaviour) throws IOException {
        try (FakeOllama ollama = new FakeOllama(behaviour)) {
            return interpret(ollama, Samples.dream());
        }
    }

    private static Interpreted interpret(FakeOllama ollama, Prompt prompt) {
        return new OllamaInterpreter(Samples.patient(ollama.url())).interpret(prompt, Listener.NOBODY);
    }
}
