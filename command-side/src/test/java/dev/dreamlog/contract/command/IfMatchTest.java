package dev.dreamlog.contract.command;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IfMatchTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("PATCH", "/api/v1/dreams/1");

    @Test
    void the_version_stands_between_quotes() {
        request.addHeader("If-Match", "\"12\"");
        assertThat(IfMatch.versionIn(request)).isEqualTo(12);
    }

    @Test
    void what_follows_a_dot_belongs_to_readers() {
        request.addHeader("If-Match", "\"3.a1b2\"");
        assertThat(IfMatch.versionIn(request)).isEqualTo(3);
    }

    @Test
    void who_names_no_version_is_asked_for_one() {
        assertThatThrownBy(() -> IfMatch.versionIn(request)).isInstanceOf(PreconditionRequired.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "W/\"3\"", "*", "\"\"", "\"-1\"", "\"03\"", "\"three\"", "\"1\", \"2\"",
            "\"99999999999999999999\"", "\"3"})
    void a_tag_we_never_gave_away_matches_nothing(String tag) {
        request.addHeader("If-Match", tag);
        assertThatThrownBy(() -> IfMatch.versionIn(request)).isInstanceOf(NeverMatches.class).hasMessage(
                "version-conflict");
    }

    @Test
    void two_headers_name_no_one_version() {
        request.addHeader("If-Match", "\"1\"");
        request.addHeader("If-Match", "\"2\"");
        assertThatThrownBy(() -> IfMatch.versionIn(request)).isInstanceOf(NeverMatches.class);
    }
}
