package dev.dreamlog.contract.api;

import java.time.Duration;

/**
 * How often a thing may be done within a while and how much of that is left, as answers tell it
 * (draft-ietf-httpapi-ratelimit-headers).
 *
 * @param policy names what is counted
 * @param window begins with the first time, and with its end all is granted again
 * @param resets how long it is until then
 */
public record RateLimit(String policy, int quota, Duration window, long remaining, Duration resets) {

    public static final String POLICY_HEADER = "RateLimit-Policy";
    public static final String HEADER = "RateLimit";

    public String encodedPolicy() {
        return "\"%s\";q=%d;w=%d".formatted(policy, quota, window.toSeconds());
    }

    public String encoded() {
        return "\"%s\";r=%d;t=%d".formatted(policy, remaining, secondsToReset());
    }

    /** Rounded up: who comes back then is not too early. */
    public long secondsToReset() {
        return Math.max(1, resets.plusNanos(999_999_999).toSeconds());
    }
}
