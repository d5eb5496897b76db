package dev.dreamlog.contract.query;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PagesTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/journal");

    @Test
    void a_page_names_the_next_one() {
        request.addParameter("limit", "2");
        request.addParameter("cursor", "old");
        ResponseEntity<Page<String>> answer = Pages.answer(request, List.of("a", "b"), "new");
        assertThat(answer.getBody()).isEqualTo(new Page<>(List.of("a", "b"), "new"));
        assertThat(answer.getHeaders().getFirst("Link"))
                .isEqualTo("</api/v1/journal?cursor=new&limit=2>; rel=\"next\"");
    }

    @Test
    void filters_stay_as_they_were_asked() {
        request.addParameter("q", "сон & явь>");
        assertThat(Pages.answer(request, List.of(), "c").getHeaders().getFirst("Link")).isEqualTo(
                "</api/v1/journal?cursor=c&q=%D1%81%D0%BE%D0%BD%20%26%20%D1%8F%D0%B2%D1%8C%3E>; rel=\"next\"");
    }

    @Test
    void a_question_too_long_to_be_repeated_in_a_header_is_not() {
        request.addParameter("q", "'".repeat(2_000));
        assertThat(Pages.answer(request, List.of(), "c").getHeaders().getFirst("Link")).isNull();
    }

    @Test
    void the_last_page_names_none() {
        ResponseEntity<Page<String>> answer = Pages.answer(request, List.of("a"), null);
        assertThat(answer.getBody()).isEqualTo(new Page<>(List.of("a"), null));
        assertThat(answer.getHeaders().getFirst("Link")).isNull();
    }

    @Test
    void a_page_has_from_1_to_100_items() {
        assertThat(Limits.checked(1)).isEqualTo(1);
        assertThat(Limits.checked(100)).isEqualTo(100);
        assertThatThrownBy(() -> Limits.checked(0)).isInstanceOf(BadLimit.class);
        assertThatThrownBy(() -> Limits.checked(101)).isInstanceOf(BadLimit.class);
    }
}
