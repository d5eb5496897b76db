package dev.dreamlog.audit.query.replay;

import java.time.Instant;
import java.util.Map;

import dev.dreamlog.audit.api.RecordedEvent;

/**
 * What an aggregate was.
 *
 * @param version how many events had made it so
 * @param position of the last of them in the log
 * @param changedAt when that one happened
 * @param state field by field, as its own code keeps it
 */
record AggregateState(String id, String type, long version, long position, Instant changedAt,
        Map<String, Object> state) {

    static AggregateState after(RecordedEvent last, String type, Map<String, Object> state) {
        return new AggregateState(last.aggregate(), type, last.sequence() + 1, last.position(), last.recordedAt(),
                state);
    }
}
