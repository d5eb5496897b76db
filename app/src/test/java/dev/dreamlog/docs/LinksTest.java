package dev.dreamlog.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A reader who follows a link inside the project arrives. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*|#.*");

    static List<Path> everyDocument() throws IOException {
        try (Stream<Path> front = Files.list(Committed.PROJECT);
                Stream<Path> docs = Files.walk(Committed.PROJECT.resolve("docs"))) {
            return Stream.concat(front, docs).filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("everyDocument")
    void every_link_inside_the_project_leads_somewhere(Path document) throws IOException {
        String prose = CODE.matcher(Files.readString(document)).replaceAll("");
        assertThat(LINK.matcher(prose).results().map(LinksTest::target)
                .filter(target -> !ELSEWHERE.matcher(target).matches()))
                .allSatisfy(target -> assertThat(document.resolveSibling(target)).exists());
    }

    private static String target(MatchResult link) {
        return link.group(1).startsWith("#") ? link.group(1) : link.group(1).replaceFirst("#.*", "");
    }
}
