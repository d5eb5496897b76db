package dev.dreamlog.eventstore.storage;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * An event as its row has it. Axon's own entries keep a time as text and want payloads in one form: a replay would write
 * down what was just read, only to read it again.
 *
 * @param payload opens what is sealed in it, each time it is asked
 * @param subject whose words it holds, if anybody's
 * @param bytes how much was read
 */
record StoredEvent(String id, @Nullable String type, String aggregate, long sequence, Instant time,
        Supplier<SerializedObject<?>> payload, SerializedObject<?> metaData, @Nullable UUID subject,
        int bytes) implements DomainEventData<Object> {

    @Override
    public String getEventIdentifier() {
        return id;
    }

    @Override
    public @Nullable String getType() {
        return type;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregate;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public Instant getTimestamp() {
        return time;
    }

    @Override
    public SerializedObject<Object> getPayload() {
        return whatever(payload.get());
    }

    @Override
    public SerializedObject<Object> getMetaData() {
        return whatever(metaData);
    }

    /** Which form it has is asked of itself. */
    @SuppressWarnings("unchecked")
    private static SerializedObject<Object> whatever(SerializedObject<?> form) {
        return (SerializedObject<Object>) form;
    }
}
