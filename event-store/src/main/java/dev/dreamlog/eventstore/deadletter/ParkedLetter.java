package dev.dreamlog.eventstore.deadletter;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.jspecify.annotations.Nullable;

/**
 * A letter from the queue. It names its event and reads it from the log when somebody opens it, so that it is told as
 * the log has it by then.
 *
 * @param event reads only once: after a failure the transaction may be past reading
 */
public record ParkedLetter(UUID id, String sequence, Supplier<EventMessage<?>> event, @Nullable Cause reason,
        Instant enqueuedAt, Instant lastTouched) implements DeadLetter<EventMessage<?>> {

    @Override
    public EventMessage<?> message() {
        return event.get();
    }

    @Override
    public Optional<Cause> cause() {
        return Optional.ofNullable(reason);
    }

    @Override
    public MetaData diagnostics() {
        return MetaData.emptyInstance();
    }

    /** The table knows when it was touched. */
    @Override
    public DeadLetter<EventMessage<?>> markTouched() {
        return this;
    }

    @Override
    public DeadLetter<EventMessage<?>> withCause(@Nullable Throwable cause) {
        return cause == null
                ? this
                : new ParkedLetter(id, sequence, event, ThrowableCause.asCause(cause), enqueuedAt, lastTouched);
    }

    /** We keep none: all there is to say is in the cause. */
    @Override
    public DeadLetter<EventMessage<?>> withDiagnostics(MetaData diagnostics) {
        return this;
    }
}
