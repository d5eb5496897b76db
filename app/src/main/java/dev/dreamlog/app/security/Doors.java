package dev.dreamlog.app.security;

import jakarta.servlet.DispatcherType;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import dev.dreamlog.account.api.Role;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

/** The list of what is open, and to whom. What is not on it needs a signed-in account. */
final class Doors {

    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final String SESSIONS = "/api/v1/sessions";

    private Doors() {}

    /** Where people come in. */
    static RequestMatcher entrances() {
        return new OrRequestMatcher(at(POST, ACCOUNTS), at(POST, SESSIONS), refresh());
    }

    /** Where people stay in. */
    static RequestMatcher refresh() {
        return at(POST, SESSIONS + "/refresh");
    }

    /** What explains the server to whoever looks at it. */
    static RequestMatcher documents() {
        return new OrRequestMatcher(at(GET, "/problems/*"), at(GET, "/v3/api-docs"), at(GET, "/v3/api-docs.yaml"),
                at(GET, "/v3/api-docs/**"), at(GET, "/swagger-ui.html"), at(GET, "/swagger-ui/**"),
                at(HEAD, "/problems/*"));
    }

    static void open(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        doors.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
        doors.requestMatchers(entrances()).permitAll();
        for (HttpMethod read : new HttpMethod[]{GET, HEAD}) {
            doors.requestMatchers(read, "/api/v1/feed", "/api/v1/posts/**").permitAll();
        }
        doors.requestMatchers("/error").permitAll();
        doors.requestMatchers("/api/v1/audit/**").hasAnyRole(Role.AUDITOR.name(), Role.ADMIN.name());
        doors.requestMatchers("/api/v1/dead-letters", "/api/v1/dead-letters/**").hasRole(Role.ADMIN.name());
        doors.requestMatchers("/api/v1/reports", "/api/v1/reports/**").hasRole(Role.ADMIN.name());
        doors.requestMatchers("/api/v1/reviews", "/api/v1/reviews/**").hasRole(Role.IMAM.name());
        doors.requestMatchers(PUT, ACCOUNTS + "/*/role").hasRole(Role.ADMIN.name());
        doors.anyRequest().authenticated();
    }

    private static RequestMatcher at(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path);
    }
}
