package dev.dreamlog.account.command.guarding;

import java.time.Duration;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** How device tokens travel: browsers keep them out of reach of scripts, other clients keep them as they like. */
public final class DeviceToken {

    public static final String HEADER = "Device-Token";
    static final String COOKIE = "__Host-dreamlog-device";
    static final Duration LIFETIME = Duration.ofDays(180);
    private static final String TRANSPORT = "Session-Transport";

    private DeviceToken() {}

    /** With the session: a client that has it in cookies gets this in one too. */
    public static void give(String token, HttpServletRequest request, HttpHeaders answer) {
        if ("cookie".equalsIgnoreCase(request.getHeader(TRANSPORT))) {
            answer.add(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, token).path("/").maxAge(LIFETIME)
                    .secure(true).httpOnly(true).sameSite("Strict").build().toString());
        } else {
            answer.set(HEADER, token);
        }
    }

    static @Nullable String in(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return header != null || cookie == null ? header : cookie.getValue();
    }
}
