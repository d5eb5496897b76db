package dev.dreamlog.docs;

import java.io.IOException;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

/** The list of events is what the code says, and nothing else. */
@AnalyzeClasses(packages = "dev.dreamlog", importOptions = ImportOption.DoNotIncludeTests.class)
class EventListTest {

    private static final String HEADER = """
            # Events

            Everything that can happen, under the name that stands in the log for ever. Made from the code by \
            `mvn verify -Ddocs.write=true`; the build fails when it is stale. Personal parts are those that the log \
            guards for the person they belong to; consumers are processing groups.

            | event | meaning | produced by | consumed by | personal parts | sample |
            |---|---|---|---|---|---|
            """;

    @ArchTest
    static void the_committed_list_of_events_is_what_the_code_says(JavaClasses product) throws IOException {
        Committed.document("events.md").says(HEADER + new EventFacts(product).all().stream().map(EventListTest::row)
                .collect(Collectors.joining()));
    }

    private static String row(EventFacts.Fact event) {
        return "| `%s` %s | %s | %s | %s | %s | [json](%s) |%n".formatted(
                event.name(), event.revision(), event.meaning(), orDash(String.join(", ", event.producers())),
                orDash(String.join(", ", event.consumers())), orDash(String.join(", ", event.personal())),
                event.sample());
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
