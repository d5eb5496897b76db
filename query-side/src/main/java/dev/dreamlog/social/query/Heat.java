package dev.dreamlog.social.query;

import java.time.Duration;
import java.time.Instant;

import dev.dreamlog.social.api.Engagement;

/** How much a post moves people just now: two for a like, three for a comment, half of it with every day. */
final class Heat {

    private static final int LIKE = 2;
    private static final int COMMENT = 3;
    private static final Duration HALVED = Duration.ofDays(1);

    private Heat() {}

    static double of(Engagement engagement, Instant sharedAt, Instant now) {
        double age = (double) Duration.between(sharedAt, now).toMillis() / HALVED.toMillis();
        return (LIKE * engagement.likes() + COMMENT * engagement.comments()) * Math.pow(2, -age);
    }
}
