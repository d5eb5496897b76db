package dev.dreamlog.eventstore.deadletter;

import org.axonframework.eventhandling.EventMessage;

/** Reads events back from the log one at a time. */
@FunctionalInterface
public interface WrittenEvents {

    EventMessage<?> at(String aggregate, long sequence);
}
