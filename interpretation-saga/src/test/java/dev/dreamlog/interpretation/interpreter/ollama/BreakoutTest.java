package dev.dreamlog.interpretation.interpreter.ollama;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.api.Reference;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.InterpreterFailure;
import dev.dreamlog.interpretation.interpreter.Listener;
import dev.dreamlog.interpretation.interpreter.guidance.Care;
import dev.dreamlog.interpretation.interpreter.guidance.Cautions;
import dev.dreamlog.interpretation.interpreter.guidance.Foretelling;
import dev.dreamlog.interpretation.interpreter.guidance.Sources;

import static org.assertj.core.api.Assertions.assertThat;

/** Dreams written to break out of their envelope, and models that do whatever such a dream says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BreakoutTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n\\t\\u200C\\u200D]]");
    private static final Pattern UNFIT = Pattern
            .compile("<\\s*[/!?a-zA-Z]|&\\w+;|&#|://|\\]\\(|[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private final AtomicReference<String> answer = new AtomicReference<>(Samples.GOOD);
    private final Foretelling foretelling = Foretelling.shipped();
    private final Cautions cautions = Cautions.shipped();
    private final Sources sources = Sources.shipped();
    private final Care care = Care.shipped();
    private FakeOllama ollama;
    private OllamaInterpreter interpreter;

    @BeforeAll
    void open() throws IOException {
        ollama = new FakeOllama((server, exchange) -> FakeOllama.streaming(answer.get(), 40).answer(server, exchange));
        interpreter = new OllamaInterpreter(Samples.patient(ollama.url()));
    }

    @AfterAll
    void close() {
        ollama.close();
    }

    static List<String> breakouts() throws IOException {
        try (InputStream texts = BreakoutTest.class.getResourceAsStream("breakouts.json")) {
            return Arrays.asList(JSON.readValue(texts, String[].class));
        }
    }

    @Test
    void there_are_many_and_all_are_different() throws IOException {
        assertThat(breakouts()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("breakouts")
    void the_text_stays_between_markers_that_it_cannot_forge(String text) {
        JsonNode request = request(text, languageOf(text));
        JsonNode harmless = request(Samples.DREAM, languageOf(text));
        String dream = request.at("/messages/1/content").asString();
        String marker = marker(request);

        assertThat(dream).isEqualTo("<<<DREAM " + marker + ">>>\n" + asItGoes(text) + "\n<<<END " + marker + ">>>");
        assertThat(asItGoes(text)).doesNotContain(marker).hasSameSizeAs(text);
        assertThat(everythingElse(request)).isEqualTo(everythingElse(harmless));
        assertThat(request.get("messages")).hasSize(2);
        assertThat(request.get("tools")).isEmpty();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("breakouts")
    void a_model_that_repeats_the_text_is_refused_or_harmless(String text) {
        answerIsRefusedOrHarmless(text, text);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("breakouts")
    void a_model_that_works_the_text_into_a_good_answer_is_refused_or_harmless(String text) {
        answerIsRefusedOrHarmless(text, good(text).put("summary", text).toString());
        ObjectNode advising = good(text);
        advising.withArray("advice").add(text);
        answerIsRefusedOrHarmless(text, advising.toString());
        ObjectNode citing = good(text);
        citing.withArray("references").addObject().put("kind", "HADITH").put("citation", text);
        answerIsRefusedOrHarmless(text, citing.toString());
    }

    @Test
    void what_only_looks_like_an_attack_is_answered() throws IOException {
        assertThat(breakouts().stream().filter(text -> ask(text, text, new Diary()).isPresent())).hasSizeBetween(2, 20);
    }

    private void answerIsRefusedOrHarmless(String text, String says) {
        Diary diary = new Diary();
        ask(text, says, diary).ifPresent(result -> assertHarmless(result, text));
        assertThat(diary.chunks).noneMatch(chunk -> UNFIT.matcher(chunk).find()).noneMatch(foretelling::in);
    }

    private void assertHarmless(InterpretationResult result, String text) {
        assertThat(words(result)).noneMatch(word -> UNFIT.matcher(word).find());
        assertThat(words(result)).noneMatch(foretelling::in);
        assertThat(result.classification().kind()).isNotEqualTo(DreamKind.PROPHETIC);
        assertThat(result.language()).isEqualTo(languageOf(text).tag());
        assertThat(result.safety()).isEqualTo(care.judge(text, languageOf(text)));
        assertThat(result.cautions()).containsAll(cautions.of(result.tradition(), languageOf(text)));
        assertThat(result.references().stream().filter(Reference::verified))
                .isSubsetOf(sources.of(result.tradition(), languageOf(text)));
        assertThat(result.symbols()).allMatch(symbol -> text.contains(symbol.quote()));
    }

    private Optional<InterpretationResult> ask(String text, String says, Diary diary) {
        answer.set(says);
        try {
            return Optional.of(interpreter.interpret(Samples.prompt(text, languageOf(text)), diary).result());
        } catch (InterpreterFailure refused) {
            assertThat(refused.failure().code()).isEqualTo("invalid-answer");
            return Optional.empty();
        }
    }

    private JsonNode request(String text, AnswerLanguage language) {
        answer.set(Samples.good(language));
        interpreter.interpret(Samples.prompt(text, language), Listener.NOBODY);
        return JSON.readTree(ollama.requests.getLast());
    }

    /** The request without the dream, and with no marker in it. */
    private static String everythingElse(JsonNode request) {
        ObjectNode rest = request.deepCopy().asObject();
        rest.withArray("messages").get(1).asObject().remove("content");
        rest.withObject("options").remove("num_predict");
        return rest.toString().replace(marker(request), "");
    }

    private static String marker(JsonNode request) {
        String dream = request.at("/messages/1/content").asString();
        return dream.substring("<<<DREAM ".length(), dream.indexOf(">>>"));
    }

    private static String asItGoes(String text) {
        String seen = UNSEEN.matcher(text).replaceAll(unseen -> " ".repeat(unseen.group().length()));
        return seen.replace('<', '‹').replace('>', '›').replace('[', '(').replace(']', ')');
    }

    private static ObjectNode good(String text) {
        return JSON.readTree(Samples.good(languageOf(text))).asObject();
    }

    private static AnswerLanguage languageOf(String text) {
        if (text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC))
            return AnswerLanguage.AR;
        boolean cyrillic = text.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        return cyrillic ? AnswerLanguage.RU : AnswerLanguage.EN;
    }

    private static List<String> words(InterpretationResult result) {
        return Stream.of(Stream.of(result.summary(), result.classification().note()),
                result.symbols().stream().flatMap(symbol -> Stream.of(symbol.term(), symbol.meaning())),
                result.advice().stream(), result.themes().stream(),
                result.references().stream().map(Reference::citation)).flatMap(words -> words)
                .collect(Collectors.toList());
    }
}
