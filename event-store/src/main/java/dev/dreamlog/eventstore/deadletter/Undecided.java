package dev.dreamlog.eventstore.deadletter;

/**
 * Handling a letter failed and nobody undid what it had written, because the failure says nothing about the event: the
 * whole transaction has to be rolled back.
 */
final class Undecided extends RuntimeException {

    Undecided(ParkedLetter letter) {
        super("dead letter " + letter.id() + " could be neither handled nor blamed");
    }
}
