package dev.dreamlog.audit.api;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of the log in its own order.
 *
 * @param after position after which the page begins; -1 for the beginning
 * @param limit from 1 to 100
 * @param opened whether what people entrusted to us is shown as well
 */
public record FindHistoryPage(long after, int limit, @Nullable String type, @Nullable String aggregate,
        @Nullable String actor, @Nullable Instant from, @Nullable Instant to, boolean opened) {}
