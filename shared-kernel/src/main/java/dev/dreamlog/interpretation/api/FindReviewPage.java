package dev.dreamlog.interpretation.api;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;

/**
 * Asks for a page of the reviews that dreamers wait for, whoever waits longest first; answered with
 * {@link ReviewPage}. Whether the reader is an imam is for the asker to know.
 *
 * @param reader does not see what is their own
 * @param after where the page before ended; null starts at the oldest
 * @param limit from 1 to 100
 */
public record FindReviewPage(AccountId reader, @Nullable Place after, int limit) {

    /** A place in the queue. */
    public record Place(Instant requestedAt, InterpretationId interpretationId) {}
}
