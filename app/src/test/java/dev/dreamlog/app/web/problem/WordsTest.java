package dev.dreamlog.app.web.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern REFUSAL = Pattern.compile("super\\(\\s*(?:Refusal\\.)?Kind\\.\\w+,\\s*\"([^\"]+)\"");
    private static final Pattern ANSWER = Pattern
            .compile(
                    "(?:answer\\(request, (?:headers, )?\\d+, |flawed\\(request, |-> |\\? |: )\"([a-z]+(?:-[a-z]+)*)\"");

    @Test
    void every_code_is_explained_in_every_language() throws IOException {
        Set<String> codes = new TreeSet<>();
        collect(codes, REFUSAL, javaFiles(ROOT));
        assertThat(codes).contains("email-taken", "version-conflict", "bad-cursor");
        collect(codes, ANSWER, javaFiles(Path.of("src/main/java/dev/dreamlog/app/web/problem")).stream()
                .filter(file -> file.getFileName().toString().endsWith("Problems.java")).toList());
        assertThat(codes).contains("internal", "unavailable", "method-not-allowed");
        for (String language : List.of("", "_ru", "_ar")) {
            Properties words = bundle(language);
            assertThat(codes).as("codes without a title%s", language)
                    .allSatisfy(code -> assertThat(words.getProperty(code + ".title")).isNotBlank());
            assertThat(codes).as("codes without a detail%s", language)
                    .allSatisfy(code -> assertThat(words.getProperty(code + ".detail")).isNotBlank());
        }
    }

    @Test
    void all_languages_say_the_same_things() throws IOException {
        assertThat(bundle("_ru").stringPropertyNames()).isEqualTo(bundle("").stringPropertyNames());
        assertThat(bundle("_ar").stringPropertyNames()).isEqualTo(bundle("").stringPropertyNames());
    }

    @Test
    void every_sentence_is_a_proper_pattern() throws IOException {
        for (String language : List.of("", "_ru", "_ar")) {
            Properties words = bundle(language);
            for (Enumeration<?> keys = words.propertyNames(); keys.hasMoreElements();) {
                String sentence = words.getProperty(keys.nextElement().toString());
                assertThat(new MessageFormat(sentence, Locale.ROOT).format(new Object[]{"it"})).isNotBlank();
                assertThat(sentence).doesNotContain("'");
            }
        }
    }

    @Test
    void no_sentence_tells_about_our_insides() throws IOException {
        for (String language : List.of("", "_ru", "_ar")) {
            assertThat(bundle(language).values()).allSatisfy(sentence -> assertThat(sentence.toString())
                    .doesNotContainPattern(
                            "dev\\.|org\\.|java|Exception|(?i:select|insert|sql|redis|tomcat|axon|spring)|/(?:var|etc|home|opt|src)/"));
        }
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().contains("src/main/java"))
                    .filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static void collect(Set<String> codes, Pattern pattern, List<Path> files) {
        for (Path file : files) {
            Matcher code = pattern.matcher(read(file));
            while (code.find()) {
                codes.add(code.group(1));
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle(String language) throws IOException {
        Properties words = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/problems" + language + ".properties"))) {
            words.load(in);
        }
        return words;
    }
}
