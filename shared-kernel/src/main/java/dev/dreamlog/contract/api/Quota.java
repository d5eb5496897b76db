package dev.dreamlog.contract.api;

import java.time.Instant;

/**
 * How many interpretations a day grants somebody and how many of them are asked for, as answers tell it.
 *
 * @param used with the one that is being asked for
 * @param resets when the next day begins
 */
public record Quota(int limit, int used, Instant resets) {

    public static final String HEADER = "Interpretation-Quota";

    public String encode() {
        return "limit=%d, used=%d, resets=%s".formatted(limit, used, resets);
    }
}
