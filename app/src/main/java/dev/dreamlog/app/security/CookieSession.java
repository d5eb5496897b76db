package dev.dreamlog.app.security;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

import dev.dreamlog.account.command.session.SessionCookies;
import dev.dreamlog.account.command.session.SignIn;
import dev.dreamlog.account.command.session.Transport;

/** The session for which a request speaks by its cookies alone: a browser sends those along, whoever made it ask. */
final class CookieSession {

    private static final String ATTRIBUTE = CookieSession.class.getName();
    private final SignIn signIn;
    private final RequestMatcher refresh;

    CookieSession(SignIn signIn, RequestMatcher refresh) {
        this.signIn = signIn;
        this.refresh = refresh;
    }

    /** Remembers that the access cookie has proved it. */
    static void is(HttpServletRequest request, UUID session) {
        request.setAttribute(ATTRIBUTE, session);
    }

    /** Empty when no cookie counts, and when the one that would belongs to no session. */
    Optional<UUID> of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) == null && Transport.isCookie(request) && refresh.matches(request)) {
            SessionCookies.refreshIn(request).flatMap(signIn::sessionOf).ifPresent(session -> is(request, session));
        }
        return Optional.ofNullable((UUID) request.getAttribute(ATTRIBUTE));
    }
}
