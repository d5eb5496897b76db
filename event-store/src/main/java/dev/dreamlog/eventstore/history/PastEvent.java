package dev.dreamlog.eventstore.history;

import java.util.List;

import org.axonframework.eventhandling.DomainEventMessage;

import dev.dreamlog.audit.api.RecordedEvent;

/**
 * One event of an aggregate, twice.
 *
 * @param told as it stands in the log, for people
 * @param heard as the aggregate's own code takes it today: what the upcasters make of it
 */
public record PastEvent(RecordedEvent told, List<? extends DomainEventMessage<?>> heard) {}
