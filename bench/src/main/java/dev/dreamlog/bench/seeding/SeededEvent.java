package dev.dreamlog.bench.seeding;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One row of the log.
 *
 * @param actor who did it
 * @param subject whose words it holds, if anybody's
 */
record SeededEvent(String id, String aggregateType, String aggregate, long sequence, Instant at, String type,
        int revision, String payload, UUID actor, @Nullable UUID subject) {

    static final String COPY = """
            copy eventstore.domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
              payload_type, payload_revision, payload, meta_data, data_subject) from stdin""";

    /** As COPY takes it. Nothing in it would have to be escaped. */
    String line() {
        return String.join("\t", id, aggregate, Long.toString(sequence), aggregateType, at.toString(), type,
                Integer.toString(revision), payload, origin(), subject == null ? "\\N" : subject.toString()) + "\n";
    }

    private String origin() {
        String trace = id.replace("-", "");
        return """
                {"actor":"%s","role":"USER","clientId":"session:%s","correlationId":"%s","causationId":"%s",\
                "traceparent":"00-%s-%s-01"}""".formatted(actor, actor, trace, id, trace, trace.substring(16));
    }
}
