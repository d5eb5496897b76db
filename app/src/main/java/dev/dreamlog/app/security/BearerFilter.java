package dev.dreamlog.app.security;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

import dev.dreamlog.account.command.session.Access;
import dev.dreamlog.account.command.session.AccessTokens;

/** Reads the access token of a request and remembers who it proves. A bad one is refused even where none is needed. */
final class BearerFilter extends OncePerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("bearer(?: ++(.*)|)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private final AccessTokens tokens;
    private final RequestMatcher entrances;
    private final HandlerExceptionResolver problems;

    /**
     * Reads tokens everywhere but at the entrances.
     *
     * @param entrances where people come who have no valid token, though their client may still send an old one
     */
    BearerFilter(AccessTokens tokens, RequestMatcher entrances, HandlerExceptionResolver problems) {
        this.tokens = tokens;
        this.entrances = entrances;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            tokenIn(request).map(tokens::verify).ifPresent(access -> admit(request, access));
        } catch (RuntimeException refused) {
            problems.resolveException(request, response, null, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return entrances.matches(request);
    }

    /** Empty when no token is shown; a scheme without a token shows a bad one. */
    private static Optional<String> tokenIn(HttpServletRequest request) {
        Matcher shown = BEARER.matcher(String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION)));
        return shown.matches() ? Optional.of(Objects.requireNonNullElse(shown.group(1), "")) : Optional.empty();
    }

    private static void admit(HttpServletRequest request, Access access) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ProvenActor(access.actor()));
        SecurityContextHolder.setContext(context);
        request.setAttribute(Access.ATTRIBUTE, access);
    }
}
