package dev.dreamlog.app.web;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.web.cors.CorsConfiguration;

import dev.dreamlog.app.start.StartRefused;

/** The sites whose scripts may ask in a visitor's name, each by its full name: a wildcard would be everybody. */
record AllowedOrigins(List<String> origins) {

    private static final Pattern ORIGIN = Pattern
            .compile("https?://[a-z0-9.-]+(:\\d{1,5})?|https?://\\[[0-9a-f:]+](:\\d{1,5})?");
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> ASKED = List.of("Accept", "Accept-Language", "Authorization",
            "Consistency-Token", "Content-Type", "Device-Token", "Idempotency-Key", "If-Match", "If-None-Match",
            "Last-Event-ID",
            "Prefer", "Session-Transport", "X-CSRF-Token", "traceparent");
    private static final List<String> TOLD = List.of("Consistency", "Consistency-Token", "Content-Language",
            "Device-Token", "ETag",
            "Interpretation-Quota", "Link", "Location", "Preference-Applied", "RateLimit", "RateLimit-Policy",
            "Retry-After", "WWW-Authenticate", "X-CSRF-Token");

    AllowedOrigins {
        origins.stream().filter(origin -> !ORIGIN.matcher(origin).matches()).findFirst().ifPresent(wrong -> {
            throw new StartRefused("dreamlog.web.allowed-origins wants whole origins such as https://dreams.example,"
                    + " in small letters, without a path and without *, not " + wrong + ".");
        });
    }

    CorsConfiguration rules() {
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOrigins(origins);
        rules.setAllowedMethods(METHODS);
        rules.setAllowedHeaders(ASKED);
        rules.setExposedHeaders(TOLD);
        rules.setAllowCredentials(true);
        rules.setMaxAge(REMEMBERED);
        return rules;
    }
}
