package dev.dreamlog.contract.api;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How long a client would rather wait for the end than be told to come back: {@code Prefer: wait=20} (RFC 7240). What
 * cannot be understood is no preference.
 *
 * @param seconds from 1 to 20
 */
public record PreferredWait(int seconds) {

    public static final String HEADER = "Prefer";
    public static final String APPLIED = "Preference-Applied";
    private static final int LONGEST = 20;
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(?=[,;]|$)",
            Pattern.CASE_INSENSITIVE);

    /** The first that is asked for; more than 20 seconds are 20. */
    public static Optional<PreferredWait> in(Collection<String> headers) {
        return headers.stream().flatMap(header -> WAIT.matcher(header).results()).findFirst().map(PreferredWait::wish)
                .filter(wait -> wait.seconds > 0);
    }

    private static PreferredWait wish(MatchResult wait) {
        return new PreferredWait(Math.min(LONGEST, Integer.parseInt(wait.group(1))));
    }

    public Duration longest() {
        return Duration.ofSeconds(seconds);
    }

    /** What an answer says that has waited. */
    public String applied() {
        return "wait=" + seconds;
    }
}
