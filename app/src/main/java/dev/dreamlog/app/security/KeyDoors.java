package dev.dreamlog.app.security;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import dev.dreamlog.account.api.Scope;
import dev.dreamlog.account.command.session.InsufficientScope;
import dev.dreamlog.account.command.session.Way;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.OPTIONS;

/**
 * What a program may do with a key, whatever its owner's role: read, write and look into the history, each by its
 * scope. What guards the account itself is for people only, or a key that leaks could make itself at home.
 */
final class KeyDoors {

    private static final Set<HttpMethod> SAFE = Set.of(GET, HEAD, OPTIONS);
    private static final RequestMatcher ACCOUNTS = under("accounts");
    private static final RequestMatcher CREDENTIALS = new OrRequestMatcher(under("sessions"), under("api-keys"));
    private static final RequestMatcher HISTORY = new OrRequestMatcher(under("audit"), under("dead-letters"));

    private KeyDoors() {}

    /** @throws InsufficientScope when the way in is not good enough for this request; a session always is */
    static void check(HttpServletRequest request, Way way) {
        if (way instanceof Way.ApiKey key) {
            check(request, key.scopes());
        }
    }

    private static void check(HttpServletRequest request, Set<Scope> scopes) {
        boolean safe = SAFE.contains(HttpMethod.valueOf(request.getMethod()));
        if (CREDENTIALS.matches(request) || (!safe && ACCOUNTS.matches(request))) {
            throw InsufficientScope.forSession();
        }
        if (HISTORY.matches(request)) {
            need(Scope.AUDIT, scopes);
        } else if (safe) {
            need(Scope.READ, scopes);
        }
        if (!safe) {
            need(Scope.WRITE, scopes);
        }
    }

    private static void need(Scope needed, Set<Scope> scopes) {
        if (!scopes.contains(needed)) {
            throw InsufficientScope.of(needed);
        }
    }

    private static RequestMatcher under(String name) {
        return PathPatternRequestMatcher.withDefaults().matcher("/api/v1/" + name + "/**");
    }
}
