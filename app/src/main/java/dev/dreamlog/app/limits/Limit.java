package dev.dreamlog.app.limits;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import org.springframework.boot.convert.DurationStyle;

import dev.dreamlog.app.start.StartRefused;

/**
 * How often within which while.
 *
 * @param window begins with the first time; when it is over all is granted again
 */
record Limit(int quota, Duration window) {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,8})/([1-9]\\d{0,8}(?:s|m|h|d))");

    /** Reads {@code 10/1h}. */
    static Limit parse(String setting, String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new StartRefused("The setting " + setting + " says how often within how long, such as 10/1h");
        }
        return new Limit(Integer.parseInt(form.group(1)), DurationStyle.SIMPLE.parse(form.group(2)));
    }

    BucketConfiguration bucket() {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder().capacity(quota).refillIntervally(quota, window).build()).build();
    }
}
