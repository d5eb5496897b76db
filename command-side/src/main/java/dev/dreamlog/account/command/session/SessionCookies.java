package dev.dreamlog.account.command.session;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The cookies in which a browser keeps a session: for this host only, over TLS only, for requests of this site only.
 * Scripts read the CSRF token and neither of the others.
 */
public final class SessionCookies {

    static final String ACCESS = "__Host-dreamlog-access";
    static final String REFRESH = "__Secure-dreamlog-refresh";
    static final String CSRF = "__Host-dreamlog-csrf";
    /** The refresh token goes where it is needed and nowhere else, which a name with __Host- would not allow. */
    private static final String REFRESH_PATH = "/api/v1/sessions/refresh";

    private SessionCookies() {}

    /** The access token, where a browser shows one. */
    public static Optional<String> accessIn(HttpServletRequest request) {
        return value(request, ACCESS);
    }

    /** The refresh token, where a browser shows one. */
    public static Optional<String> refreshIn(HttpServletRequest request) {
        return value(request, REFRESH);
    }

    static HttpHeaders holding(OpenedSession session, String csrfToken) {
        Duration week = Duration.ofSeconds(session.refreshExpiresIn());
        return headers(cookie(ACCESS, session.accessToken(), Duration.ofSeconds(session.expiresIn())),
                cookie(REFRESH, session.refreshToken(), week), cookie(CSRF, csrfToken, week));
    }

    /** Takes all of them away from a browser that signed its call by them; nothing for everybody else. */
    static HttpHeaders goneFrom(HttpServletRequest request) {
        boolean signed = request.getHeader(HttpHeaders.AUTHORIZATION) == null && accessIn(request).isPresent();
        return signed ? gone() : new HttpHeaders();
    }

    static HttpHeaders gone() {
        return headers(cookie(ACCESS, "", Duration.ZERO), cookie(REFRESH, "", Duration.ZERO),
                cookie(CSRF, "", Duration.ZERO));
    }

    private static ResponseCookie cookie(String name, String value, Duration age) {
        return ResponseCookie.from(name, value).path(name.equals(REFRESH) ? REFRESH_PATH : "/").maxAge(age)
                .httpOnly(!name.equals(CSRF)).secure(true).sameSite("Strict").build();
    }

    private static HttpHeaders headers(ResponseCookie... cookies) {
        HttpHeaders headers = new HttpHeaders();
        Stream.of(cookies).forEach(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie.toString()));
        return headers;
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }
}
