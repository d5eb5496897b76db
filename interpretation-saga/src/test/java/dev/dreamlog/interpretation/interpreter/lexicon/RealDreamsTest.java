package dev.dreamlog.interpretation.interpreter.lexicon;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.api.Safety;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.Listener;
import dev.dreamlog.interpretation.interpreter.Prompt;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the dictionary against dreams that people really had. They are not ours to ship: {@code -Ddreams.file} names a
 * file of the reader's own, with one JSON object a line whose {@code text} is a dream.
 */
@Tag("real-dreams")
class RealDreamsTest {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 4000;

    private static List<String> dreams = List.of();

    private final LexiconInterpreter lexicon = new LexiconInterpreter();

    @BeforeAll
    static void readThem() throws IOException {
        dreams = Files.readAllLines(Path.of(System.getProperty("dreams.file"))).stream()
                .map(line -> JsonMapper.shared().readTree(line).get("text").asString()).toList();
    }

    @Test
    void nine_of_ten_ordinary_dreams_show_an_image_and_none_more_than_twelve() {
        List<Integer> images = ordinary().stream().map(dream -> read(dream).symbols().size()).toList();
        double covered = images.stream().filter(n -> n > 0).count() / (double) images.size();
        say("%d ordinary dreams, %.1f %% with an image; dreams by number of images: %s".formatted(images.size(),
                covered * 100, images.stream().collect(Collectors.groupingBy(n -> n, TreeMap::new,
                        Collectors.counting()))));

        assertThat(covered).isGreaterThanOrEqualTo(0.9);
        assertThat(images).allMatch(n -> n <= 12);
    }

    @Test
    void every_quotation_stands_in_its_dream() {
        for (String dream : dreams)
            assertThat(read(dream).symbols()).allMatch(symbol -> dream.contains(symbol.quote()));
    }

    @Test
    void hardly_any_dream_is_taken_for_an_intent() {
        Map<Safety.Level, Long> levels = dreams.stream()
                .collect(Collectors.groupingBy(dream -> read(dream).safety().level(), TreeMap::new,
                        Collectors.counting()));
        say("%d dreams by level of care: %s".formatted(dreams.size(), levels));

        assertThat(levels.getOrDefault(Safety.Level.HIGH, 0L)).isLessThan(dreams.size() / 200L + 1);
    }

    /** For information. Of the processor's time: a clock on a busy machine proves nothing. The first reading warms up. */
    @Test
    void how_long_a_long_dream_takes() {
        String all = String.join(" ", ordinary());
        List<String> texts = IntStream.range(0, all.length() / LONGEST)
                .mapToObj(i -> all.substring(i * LONGEST, (i + 1) * LONGEST)).toList();
        texts.forEach(this::read);
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        double[] millis = texts.stream().mapToDouble(dream -> {
            long start = processor.getCurrentThreadCpuTime();
            read(dream);
            return (processor.getCurrentThreadCpuTime() - start) / 1e6;
        }).sorted().toArray();
        say("%d texts of %d characters, ms: median %.1f, 99th percentile %.1f, longest %.1f".formatted(millis.length,
                LONGEST, millis[millis.length / 2], millis[millis.length * 99 / 100], millis[millis.length - 1]));
    }

    /** What {@code per-mille.json} holds; take it from here when the dictionary has grown. */
    @Test
    void how_common_each_image_is() {
        Dictionary dictionary = new Dictionary();
        List<String> texts = ordinary();
        Map<String, Long> times = texts.stream().flatMap(dream -> dictionary.reading(dream).images().stream())
                .collect(Collectors.groupingBy(found -> found.symbol().id(), TreeMap::new, Collectors.counting()));
        times.replaceAll((_, n) -> Math.ceilDiv(n * 1000, texts.size()));
        say(JsonMapper.shared().writeValueAsString(times));
    }

    private static List<String> ordinary() {
        return dreams.stream().filter(dream -> dream.length() >= SHORTEST && dream.length() <= LONGEST)
                .filter(dream -> Tongue.reads("", dream)).toList();
    }

    private InterpretationResult read(String dream) {
        return lexicon.interpret(new Prompt(dream, null, "", Tradition.COGNITIVE, AnswerLanguage.EN, null),
                Listener.NOBODY).result();
    }

    private static void say(String figures) {
        System.out.println(figures);
    }
}
