package dev.dreamlog.dream.query.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a dream, as its dreamer sees it.
 *
 * @param what the event's name in the log, such as {@code dream.revised}
 * @param changes what it made of each field that it changed; of the first event all that was told
 */
record DreamStep(long version, Instant at, String what, List<FieldChange> changes) {

    /** What stood in a field before and after; null where nothing did. */
    record FieldChange(String field, @Nullable Object from, @Nullable Object to) {}
}
