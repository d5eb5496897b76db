package dev.dreamlog.app.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.ServletRequest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BodyLimitTest {

    private final List<Exception> refused = new ArrayList<>();
    private final HandlerExceptionResolver problems = (_, _, _, e) -> {
        refused.add(e);
        return new ModelAndView();
    };

    @Test
    void a_body_that_says_it_is_too_large_is_not_read() throws Exception {
        assertThat(through(new Sent(BodyLimit.MOST + 1, BodyLimit.MOST + 1))).isEqualTo(-1);
        assertThat(refused).singleElement().isInstanceOf(BodyTooLarge.class);
    }

    @Test
    void a_body_of_64_kib_passes_announced_or_not() throws Exception {
        assertThat(through(new Sent(BodyLimit.MOST, BodyLimit.MOST))).isEqualTo(BodyLimit.MOST);
        assertThat(through(new Sent(BodyLimit.MOST, -1))).isEqualTo(BodyLimit.MOST);
        assertThat(refused).isEmpty();
    }

    @Test
    void a_body_that_does_not_say_is_found_out() {
        assertThatThrownBy(() -> through(new Sent(BodyLimit.MOST + 1, -1))).isInstanceOf(BodyTooLarge.class);
    }

    /** How many bytes came through; -1 when nobody was let in. */
    private int through(MockHttpServletRequest request) throws Exception {
        List<ServletRequest> admitted = new ArrayList<>();
        new BodyLimit(problems).doFilter(request, new MockHttpServletResponse(), (in, _) -> admitted.add(in));
        return admitted.isEmpty() ? -1 : read(admitted.getFirst());
    }

    private static int read(ServletRequest request) throws IOException {
        return request.getInputStream().readAllBytes().length;
    }

    private static final class Sent extends MockHttpServletRequest {

        private final int announced;

        Sent(int bytes, int announced) {
            super("POST", "/api/v1/dreams");
            this.announced = announced;
            setContent(new byte[bytes]);
        }

        @Override
        public long getContentLengthLong() {
            return announced;
        }
    }
}
