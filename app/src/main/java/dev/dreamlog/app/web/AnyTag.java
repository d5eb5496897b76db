package dev.dreamlog.app.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 304 to whoever has a representation already, whichever: {@code If-None-Match: *}, RFC 9110, 13.1.2. Whatever
 * compares tags behind it takes that for a wish about writing.
 */
@Component
@Order(AnyTag.BEFORE_ALL_TAGS)
class AnyTag extends OncePerRequestFilter {

    static final int BEFORE_ALL_TAGS = Ordered.HIGHEST_PRECEDENCE + 30;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        return !reads || !"*".equals(request.getHeader(HttpHeaders.IF_NONE_MATCH));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Known answer = new Known(response);
        chain.doFilter(request, answer);
        answer.decide();
    }

    /** The server sends no body with 304, whatever is written. */
    private static final class Known extends HttpServletResponseWrapper {

        Known(HttpServletResponse response) {
            super(response);
        }

        void decide() {
            if (!isCommitted() && getStatus() == SC_OK && containsHeader(HttpHeaders.ETAG)) {
                setStatus(SC_NOT_MODIFIED);
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            decide();
            return super.getOutputStream();
        }
    }
}
