package dev.dreamlog.interpretation.interpreter.ollama;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.InterpreterFailure;
import dev.dreamlog.interpretation.interpreter.Listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@Timeout(60)
class ListeningTest {

    private final Diary diary = new Diary();

    @Test
    void a_sentence_is_heard_while_the_model_writes_the_next() throws Exception {
        int cut = Samples.RUSSIAN.indexOf("в нём");
        try (FakeOllama ollama = new FakeOllama(
                FakeOllama.pausing(Samples.RUSSIAN.substring(0, cut), Samples.RUSSIAN.substring(cut)))) {
            Thread call = Thread.ofVirtual().start(() -> interpret(ollama, AnswerLanguage.RU, diary));
            await().until(diary::text, "Тихий сон о знакомом месте. "::equals);
            ollama.released.countDown();
            call.join();
        }
        assertThat(diary.text()).contains("Вода в нём прозрачна.");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_heard_is_what_the_result_says(AnswerLanguage language) throws IOException {
        try (FakeOllama ollama = new FakeOllama(FakeOllama.streaming(Samples.good(language)))) {
            InterpretationResult result = interpret(ollama, language, diary);

            assertThat(diary.text()).isEqualTo(told(result)).contains(result.summary());
            assertThat(diary.pages).hasValue(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 100_000})
    void it_does_not_matter_how_the_answer_is_cut_and_spelt(int pieces) throws IOException {
        String spelt = Samples.GOOD
                .replace("A quiet dream", "\\u0041 \\\"quiet\\\" dream \\ud83c\\udf19 🌙\\n{a \\\\ b}: [1, 2]")
                .replace("Nothing presses.", "")
                .replace("{\"classification\"", "{\"not asked\":{\"summary\":\"x\"},\"classification\"");
        try (FakeOllama ollama = new FakeOllama(FakeOllama.streaming(spelt, pieces))) {
            InterpretationResult result = interpret(ollama, AnswerLanguage.EN, diary);

            assertThat(result.summary()).startsWith("A \"quiet\" dream 🌙 🌙\n{a \\ b}: [1, 2]");
            assertThat(diary.text()).isEqualTo(told(result));
        }
    }

    @Test
    void thoughts_are_not_told() throws IOException {
        String thinking = "\n<think>{\"summary\":\"A secret thought. \"} Hm.</think>\n" + Samples.GOOD;
        try (FakeOllama ollama = new FakeOllama(FakeOllama.streaming(thinking, 3))) {
            assertThat(told(interpret(ollama, AnswerLanguage.EN, diary))).isEqualTo(diary.text());
        }
    }

    @Test
    void a_second_answer_begins_a_new_page() throws IOException {
        String unfinished = Samples.GOOD.substring(0, Samples.GOOD.indexOf("\"themes\""));
        try (FakeOllama ollama = new FakeOllama(FakeOllama.streaming(unfinished), FakeOllama.streaming(Samples.GOOD))) {
            InterpretationResult result = interpret(ollama, AnswerLanguage.EN, diary);

            assertThat(diary.pages).hasValue(2);
            assertThat(diary.text()).isEqualTo(told(result));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=x>", "<\\u0062>", "&lt;b&gt;", "Press \\u001b[2J.", "A \\u202e turn.",
            "Half \\ud83c.",
            "You will die soon.", "This dream is prophetic.", "See http://evil.example now.", "[Click](x)."})
    void what_would_be_refused_is_not_heard_before(String bad) throws IOException {
        String answer = Samples.GOOD.replace("A quiet dream", "First. " + bad + " Last. A quiet dream");
        List<String> everything = new ArrayList<>();
        try (FakeOllama ollama = new FakeOllama(FakeOllama.streaming(answer, 1))) {
            assertThatExceptionOfType(InterpreterFailure.class)
                    .isThrownBy(() -> interpret(ollama, AnswerLanguage.EN, new Listener() {

                        @Override
                        public void chunk(String text) {
                            everything.add(text);
                        }

                        @Override
                        public void again() {
                            everything.add("AGAIN");
                        }
                    }));
        }
        assertThat(everything).containsExactly("First. ", "AGAIN", "First. ");
    }

    @Test
    void a_listener_in_trouble_does_not_trouble_the_call() throws IOException {
        try (FakeOllama ollama = new FakeOllama(FakeOllama.streaming("{"), FakeOllama.streaming(Samples.GOOD))) {
            InterpretationResult result = interpret(ollama, AnswerLanguage.EN, new Listener() {

                @Override
                public void chunk(String text) {
                    throw new IllegalStateException("no reader");
                }

                @Override
                public void again() {
                    throw new IllegalStateException("no reader");
                }
            });
            assertThat(result.summary()).startsWith("A quiet dream");
        }
    }

    @Test
    void a_listener_that_never_comes_back_does_not_outlast_the_deadline() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        try (FakeOllama ollama = new FakeOllama(FakeOllama.streaming(Samples.GOOD))) {
            OllamaInterpreter interpreter = new OllamaInterpreter(Samples.impatient(ollama.url()));
            assertThatExceptionOfType(InterpreterFailure.class)
                    .isThrownBy(() -> interpreter.interpret(Samples.dream(), new Listener() {

                        @Override
                        public void chunk(String text) {
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        }

                        @Override
                        public void again() {}
                    })).withMessageStartingWith("model-timeout");
        }
    }

    @Test
    void a_slow_listener_takes_no_thread_that_others_wait_for() throws IOException {
        try (FakeOllama ollama = new FakeOllama(FakeOllama.streaming(Samples.GOOD))) {
            interpret(ollama, AnswerLanguage.EN, diary);
        }
        assertThat(diary.tellers).isNotEmpty().allMatch(Thread::isVirtual)
                .allMatch(teller -> teller.getName().equals("ollama-call"));
    }

    private static InterpretationResult interpret(FakeOllama ollama, AnswerLanguage language, Listener listener) {
        return new OllamaInterpreter(Samples.patient(ollama.url()))
                .interpret(Samples.prompt(Samples.DREAM, language), listener).result();
    }

    private static String told(InterpretationResult result) {
        Stream<String> paragraphs = Stream.of(Stream.of(result.summary()),
                result.symbols().stream().map(symbol -> line(symbol.term(), symbol.meaning())),
                result.emotions().stream().map(emotion -> line(emotion.name(), emotion.meaning())),
                result.advice().stream()).flatMap(words -> words);
        return String.join("\n\n", paragraphs.toList());
    }

    private static String line(String name, String meaning) {
        return meaning.isEmpty() ? name : name + ": " + meaning;
    }
}
