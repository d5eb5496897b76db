package dev.dreamlog.app.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import dev.dreamlog.app.start.StartRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OtherSitesTest {

    private static final String FRIEND = "https://dreams.example";
    private final HandlerExceptionResolver problems = (_, response, _, _) -> {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        return new ModelAndView();
    };
    private boolean answered;

    @Test
    void a_listed_site_may_ask_with_all_that_our_clients_send_and_read_all_that_we_tell() throws Exception {
        MockHttpServletResponse preflight = preflight(List.of(FRIEND), FRIEND, "PATCH", "Authorization, Content-Type,"
                + " Idempotency-Key, If-Match, Consistency-Token, Session-Transport, X-CSRF-Token, Last-Event-ID");
        assertThat(preflight.getStatus()).isEqualTo(200);
        assertThat(preflight.getHeader("Access-Control-Allow-Origin")).isEqualTo(FRIEND);
        assertThat(preflight.getHeader("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(preflight.getHeader("Access-Control-Allow-Methods")).contains("PATCH").doesNotContain("TRACE");
        assertThat(preflight.getHeader("Access-Control-Allow-Headers")).contains("Idempotency-Key", "If-Match");
        assertThat(preflight.getHeaders("Vary")).contains("Origin");
        assertThat(answered).isFalse();

        MockHttpServletResponse answer = ask(List.of(FRIEND), FRIEND);
        assertThat(answered).isTrue();
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo(FRIEND);
        assertThat(answer.getHeader("Access-Control-Expose-Headers")).contains("ETag", "Location", "Link",
                "Consistency-Token", "Consistency", "RateLimit", "RateLimit-Policy", "Retry-After");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://dreams.example", "https://dreams.example:8443",
            "https://dreams.example.evil.example", "https://sub.dreams.example",
            "https://evil.example#https://dreams.example",
            "nonsense", "*"})
    void no_other_site_may(String stranger) throws Exception {
        for (List<String> list : List.of(List.of(FRIEND), List.<String>of())) {
            MockHttpServletResponse preflight = preflight(list, stranger, "GET", "");
            assertThat(preflight.getStatus()).isEqualTo(403);
            assertThat(answered).isFalse();
            assertThat(preflight.getHeaderNames()).noneMatch(name -> name.startsWith("Access-Control"));

            MockHttpServletResponse answer = ask(list, stranger);
            assertThat(answered).isTrue();
            assertThat(answer.getHeaderNames()).noneMatch(name -> name.startsWith("Access-Control"));
            answered = false;
        }
    }

    @Test
    void what_none_of_our_clients_does_is_refused_to_a_listed_site_too() throws Exception {
        assertThat(preflight(List.of(FRIEND), FRIEND, "TRACE", "").getStatus()).isEqualTo(403);
        assertThat(preflight(List.of(FRIEND), FRIEND, "GET", "X-Forwarded-For").getStatus()).isEqualTo(403);
    }

    @Test
    void caches_know_that_an_answer_depends_on_the_site() throws Exception {
        assertThat(ask(List.of(FRIEND), null).getHeaders("Vary")).contains("Origin");
        assertThat(ask(List.of(), null).getHeaders("Vary")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "null", "https://*.dreams.example", "https://dreams.example/", "dreams.example",
            "https://DREAMS.example", "https://user@dreams.example", "file://dreams"})
    void what_is_no_whole_origin_stops_the_start(String nonsense) {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> new AllowedOrigins(List.of(nonsense)))
                .withMessageContaining(nonsense);
    }

    private MockHttpServletResponse preflight(List<String> list, String origin, String method, String headers)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("OPTIONS", "/api/v1/dreams");
        request.addHeader("Access-Control-Request-Method", method);
        if (!headers.isEmpty()) {
            request.addHeader("Access-Control-Request-Headers", headers);
        }
        return through(list, request, origin);
    }

    private MockHttpServletResponse ask(List<String> list, @Nullable String origin) throws Exception {
        return through(list, new MockHttpServletRequest("GET", "/api/v1/feed"), origin);
    }

    private MockHttpServletResponse through(List<String> list, MockHttpServletRequest request,
            @Nullable String origin)
            throws Exception {
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        new OtherSites(list, problems).doFilter(request, response, (_, _) -> answered = true);
        return response;
    }
}
