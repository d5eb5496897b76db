package dev.dreamlog.contract.query;

/** The log as a row of places, for what is kept in its order. */
public interface LogPlaces {

    /** Where this event stands. A token would not tell: of an event that was committed late it names another's place. */
    long of(String eventIdentifier);

    /** The last place, as far as is known, up to which nothing can be committed any more; -1 when nothing is known. */
    long settled();
}
