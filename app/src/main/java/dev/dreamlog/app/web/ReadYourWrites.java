package dev.dreamlog.app.web;

import java.io.IOException;
import java.security.Principal;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.dreamlog.contract.api.ConsistencyToken;
import dev.dreamlog.contract.command.Write;

/**
 * Lets people see what they have just done even if their client never sends a token back: the token of their last
 * write is added to their reads. Stands behind the security filters, which know who is asking.
 */
@Component
@Order(0)
class ReadYourWrites extends OncePerRequestFilter {

    private final OwnWrites writes;

    ReadYourWrites(OwnWrites writes) {
        this.writes = writes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod())) {
            chain.doFilter(reading(request), response);
        } else {
            chain.doFilter(request, new Writing(request, response));
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    private HttpServletRequest reading(HttpServletRequest request) {
        Principal reader = request.getUserPrincipal();
        if (reader == null || request.getHeader(ConsistencyToken.HEADER) != null) {
            return request;
        }
        Optional<ConsistencyToken> last = writes.lastOf(reader.getName());
        return last.<HttpServletRequest>map(token -> new Reading(request, token.encode())).orElse(request);
    }

    /** A read with the token its client left out. */
    private static final class Reading extends HttpServletRequestWrapper {

        private final String token;

        Reading(HttpServletRequest request, String token) {
            super(request);
            this.token = token;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return ConsistencyToken.HEADER.equalsIgnoreCase(name) ? token : super.getHeader(name);
        }
    }

    /** A write whose token is remembered before its client can see the answer, and so before the next read. */
    private final class Writing extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Writing(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            notice(name, value);
            super.setHeader(name, value);
        }

        @Override
        public void addHeader(String name, @Nullable String value) {
            notice(name, value);
            super.addHeader(name, value);
        }

        private void notice(String name, @Nullable String value) {
            String writer = writer();
            if (ConsistencyToken.HEADER.equalsIgnoreCase(name) && value != null && writer != null) {
                ConsistencyToken.decode(value).ifPresent(token -> writes.remember(writer, token));
            }
        }

        private @Nullable String writer() {
            Object madeFor = request.getAttribute(Write.MADE_FOR);
            Principal actor = request.getUserPrincipal();
            return madeFor != null ? madeFor.toString() : actor == null ? null : actor.getName();
        }
    }
}
