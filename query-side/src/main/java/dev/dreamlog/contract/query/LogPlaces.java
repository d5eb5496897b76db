package dev.dreamlog.contract.query;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The log as a row of places, for what is kept in its order. */
public interface LogPlaces {

    /** Where this event stands. A token would not tell: of an event that was committed late it names another's place. */
    long of(String eventIdentifier);

    /** The same of one that is just told. What is {@link Retold} is settled: nothing comes late, and tokens name places. */
    default long of(EventMessage<?> told) {
        return Retold.now() && told instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElseThrow()
                : of(told.getIdentifier());
    }

    /** Where the last event stands that is committed; -1 when there is none. */
    long last();

    /** The last place, as far as is known, up to which nothing can be committed any more; -1 when nothing is known. */
    long settled();
}
