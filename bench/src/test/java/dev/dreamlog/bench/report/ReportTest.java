package dev.dreamlog.bench.report;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReportTest {

    private static final String DOCUMENT = """
            By hand.
            <!-- measured: one -->
            old
            <!-- end: one -->
            Between.
            <!-- measured: two -->
            <!-- end: two -->
            """;

    @Test
    void only_what_stands_between_the_marks_is_renewed() {
        assertThat(Report.renewed(DOCUMENT, "one", "new")).isEqualTo(DOCUMENT.replace("old", "new"));
    }

    @Test
    void an_empty_place_is_filled() {
        assertThat(Report.renewed(DOCUMENT, "two", "new")).contains("<!-- measured: two -->\nnew\n<!-- end: two -->");
    }

    @Test
    void findings_without_a_place_are_not_lost_in_silence() {
        assertThatIllegalArgumentException().isThrownBy(() -> Report.renewed(DOCUMENT, "three", "new"))
                .withMessageContaining("three");
    }
}
