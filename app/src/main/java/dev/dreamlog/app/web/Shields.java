package dev.dreamlog.app.web;

import org.springframework.http.HttpHeaders;

/**
 * What keeps a browser from making more of data than data. The security filters add it to whatever passes them; what
 * is refused before they are reached says it itself.
 */
public final class Shields {

    public static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

    private Shields() {}

    public static void addTo(HttpHeaders headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.setCacheControl("private, no-cache");
    }
}
