package dev.dreamlog.interpretation.saga;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long and how often we try.
 *
 * @param attempts how many tries a request gets, and each retry anew
 * @param overall how long a person is kept waiting at most, over all attempts
 * @param firstPause longest pause after the first failed attempt; doubles with each further one
 */
@ConfigurationProperties("dreamlog.interpretation")
record Patience(@DefaultValue("3") int attempts, @DefaultValue("10m") Duration overall,
        @DefaultValue("5s") Duration firstPause) {

    /** Exponential back-off with full jitter: those who failed together must not come back together. */
    Duration pauseAfter(int failedAttempt) {
        long ceiling = firstPause.toMillis() << (failedAttempt - 1);
        return Duration.ofMillis(RandomGenerator.getDefault().nextLong(ceiling + 1));
    }
}
