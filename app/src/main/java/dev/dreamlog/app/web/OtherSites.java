package dev.dreamlog.app.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Tells browsers which other sites' scripts may ask here, before anybody can be refused, so that those may read why.
 * A request of any other site is answered as if nobody had said where it comes from, which its script cannot read: who
 * somebody is, is never known by an origin.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class OtherSites extends OncePerRequestFilter {

    private static final DefaultCorsProcessor PROCESSOR = new DefaultCorsProcessor() {
        @Override
        protected void rejectRequest(ServerHttpResponse response) {
            // It is refused below, as everything is.
        }
    };
    private final CorsConfiguration rules;
    private final HandlerExceptionResolver problems;

    OtherSites(@Value("${dreamlog.web.allowed-origins}") List<String> origins,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.rules = new AllowedOrigins(origins).rules();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean preflight = CorsUtils.isPreFlightRequest(request);
        if (!isWelcome(request, response, preflight)) {
            problems.resolveException(request, response, null, new AccessDeniedException("not from there"));
        } else if (!preflight) {
            chain.doFilter(request, response);
        }
    }

    private boolean isWelcome(HttpServletRequest request, HttpServletResponse response, boolean preflight)
            throws IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (rules.checkOrigin(origin) != null) {
            return PROCESSOR.processRequest(rules, request, response);
        }
        if (nobodyIsListed()) {
            return !preflight;
        }
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        return !preflight;
    }

    private boolean nobodyIsListed() {
        return List.of().equals(rules.getAllowedOrigins());
    }
}
