package dev.dreamlog.testing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.eventstore.api.DomainEvent;

/** Tells events to a projection as its processor would, one transaction each. */
public final class Telling {

    /** As precise as PostgreSQL keeps it. */
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z").truncatedTo(ChronoUnit.MICROS);

    private final AnnotationEventHandlerAdapter projection;
    private final TransactionOperations transactions;

    public Telling(Object projection, TransactionOperations transactions) {
        this.projection = new AnnotationEventHandlerAdapter(projection);
        this.transactions = transactions;
    }

    /** Tells it as the aggregate's event with this number, which happened as many minutes after noon. */
    public Telling tell(long sequence, DomainEvent event) {
        Instant at = NOON.plus(sequence, ChronoUnit.MINUTES);
        GenericDomainEventMessage<?> message = new GenericDomainEventMessage<>(
                "Told", "told", sequence,
                new GenericEventMessage<>("told-" + sequence, event, MetaData.emptyInstance(), at), () -> at);
        transactions.executeWithoutResult(_ -> {
            try {
                projection.handle(message);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        return this;
    }
}
