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

import dev.dreamlog.account.command.key.ApiKeys;
import dev.dreamlog.account.command.session.Access;
import dev.dreamlog.account.command.session.AccessTokens;
import dev.dreamlog.account.command.session.SessionCookies;

/**
 * Reads the token or key of a request and remembers who it proves. A bad one is refused even where none is needed. It
 * may come in the header or in a cookie; of a request with both the header counts and its cookies are nothing.
 */
final class CredentialFilter extends OncePerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("bearer(?: ++(.*)|)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private final AccessTokens tokens;
    private final ApiKeys keys;
    private final RequestMatcher entrances;
    private final Doorkeeper problems;

    /**
     * Reads them everywhere but at the entrances.
     *
     * @param entrances where people come who have no valid token, though their client may still send an old one
     */
    CredentialFilter(AccessTokens tokens, ApiKeys keys, RequestMatcher entrances, Doorkeeper problems) {
        this.tokens = tokens;
        this.keys = keys;
        this.entrances = entrances;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Optional<String> bearer = tokenIn(request);
            if (bearer.isPresent()) {
                admit(request, verify(bearer.get()));
            } else {
                SessionCookies.accessIn(request).map(tokens::verify).ifPresent(access -> {
                    admit(request, access);
                    CookieSession.is(request, access.sessionId());
                });
            }
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

    private Access verify(String shown) {
        return ApiKeys.looksLikeOne(shown) ? keys.verify(shown) : tokens.verify(shown);
    }

    /** Empty when no token is shown; a scheme without a token shows a bad one. */
    private static Optional<String> tokenIn(HttpServletRequest request) {
        Matcher shown = BEARER.matcher(String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION)));
        return shown.matches() ? Optional.of(Objects.requireNonNullElse(shown.group(1), "")) : Optional.empty();
    }

    private static void admit(HttpServletRequest request, Access access) {
        KeyDoors.check(request, access.way());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ProvenActor(access));
        SecurityContextHolder.setContext(context);
        request.setAttribute(Access.ATTRIBUTE, access);
    }
}
