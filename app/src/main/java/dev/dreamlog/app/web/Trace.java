package dev.dreamlog.app.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The thread that ties together everything one request causes, as W3C Trace Context names it. A caller's trace is
 * gone on with, so that both sides' logs can be read side by side.
 *
 * @param spanId our own part of the trace
 */
public record Trace(String traceId, String spanId, String flags) {

    private static final String HEADER = "traceparent";
    private static final String ATTRIBUTE = Trace.class.getName();
    private static final ThreadLocal<@Nullable Trace> CURRENT = new ThreadLocal<>();
    private static final Pattern PARENT = Pattern
            .compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The trace of the request this thread is working on; empty when it works on none. */
    public static Optional<Trace> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The trace of a request, for where its thread has been left already. */
    public static Optional<Trace> of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Trace trace ? Optional.of(trace) : Optional.empty();
    }

    /** The trace of a request that may not have come far enough to have one. */
    public static Trace ofOrBegun(HttpServletRequest request) {
        return of(request).orElseGet(() -> under(request.getHeader(HEADER)));
    }

    /** What to send to whoever works for this request. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    /** A trace for what nobody asked for. */
    public static Trace begun() {
        return new Trace(random(16), random(8), "01");
    }

    /** Goes on with the caller's trace, or begins one. */
    static Trace under(@Nullable String traceparent) {
        Matcher parent = PARENT.matcher(traceparent == null ? "" : traceparent.strip());
        return parent.matches()
                ? new Trace(parent.group(1), random(8), parent.group(2))
                : begun();
    }

    void enter(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
        CURRENT.set(this);
    }

    static void leave() {
        CURRENT.remove();
    }

    private static String random(int bytes) {
        byte[] bits = new byte[bytes];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
