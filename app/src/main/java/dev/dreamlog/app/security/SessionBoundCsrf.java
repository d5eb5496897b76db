package dev.dreamlog.app.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.util.matcher.RequestMatcher;

import dev.dreamlog.account.command.session.CsrfTokens;

/**
 * Tells Spring Security's CSRF filter which requests must show a token, those that would change something by their
 * cookies alone, and which one: that of their session, in a header. Nothing is kept, and bearer tokens need none.
 */
final class SessionBoundCsrf implements CsrfTokenRepository, CsrfTokenRequestHandler, RequestMatcher {

    private static final String HEADER = "X-CSRF-Token";
    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS");
    private final CsrfTokens tokens;
    private final CookieSession cookies;

    SessionBoundCsrf(CsrfTokens tokens, CookieSession cookies) {
        this.tokens = tokens;
        this.cookies = cookies;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return !CHANGES_NOTHING.contains(request.getMethod()) && cookies.of(request).isPresent();
    }

    /** The one shown, if it is the session's: there are two while the secret is exchanged. */
    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return cookies.of(request).map(session -> token(expected(session, request.getHeader(HEADER)))).orElse(null);
    }

    private String expected(UUID session, @Nullable String shown) {
        return Optional.ofNullable(shown).filter(text -> tokens.matches(session, text))
                .orElseGet(() -> tokens.of(session));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(UUID.randomUUID().toString());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // It follows from the session.
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        // No page of ours needs to be told.
    }

    /** A parameter would stand in logs and histories. */
    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken expected) {
        return request.getHeader(HEADER);
    }

    private static CsrfToken token(String text) {
        return new DefaultCsrfToken(HEADER, "_csrf", text);
    }
}
