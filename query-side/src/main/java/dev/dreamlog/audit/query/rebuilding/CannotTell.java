package dev.dreamlog.audit.query.rebuilding;

/** A projection's own code failed on an event; until it is mended no rebuild gets past that event. */
final class CannotTell extends RuntimeException {

    CannotTell(String event, long position, Exception cause) {
        super("cannot tell " + event + " at position " + position, cause);
    }
}
