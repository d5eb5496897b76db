package dev.dreamlog.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What keeps a browser from making more of an answer than an answer: every one carries it, whoever gives it. */
@Component
public final class Shields {

    public static final String POLICY_HEADER = "Content-Security-Policy";

    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";
    private static final String NOTHING_OF_THE_DEVICE = "camera=(), display-capture=(), geolocation=(), "
            + "microphone=(), payment=(), publickey-credentials-get=(), usb=()";
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of(
            "X-Content-Type-Options", "nosniff",
            POLICY_HEADER, POLICY,
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Permissions-Policy", NOTHING_OF_THE_DEVICE,
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin"));

    /**
     * The same for all answers.
     *
     * @param strictTransport said also where the last few steps are plain HTTP, because the proxy in front of them is
     *        what browsers talk to; empty where there is none
     */
    public Shields(@Value("${dreamlog.web.strict-transport}") String strictTransport) {
        if (!strictTransport.isBlank()) {
            headers.put("Strict-Transport-Security", strictTransport.strip());
        }
    }

    /** Sets them on an answer. */
    public void raise(BiConsumer<String, String> answer) {
        headers.forEach(answer);
    }
}
