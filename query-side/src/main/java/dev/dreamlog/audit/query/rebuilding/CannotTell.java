package dev.dreamlog.audit.query.rebuilding;

/**
 * A projection's own code failed on an event; until it is mended no rebuild gets past that event. Names the cause
 * by its type only: its message may quote what the event says.
 */
final class CannotTell extends RuntimeException {

    private final String reason;

    CannotTell(String event, long position, Throwable cause) {
        this.reason = "cannot tell " + event + " at position " + position + ": " + cause.getClass().getSimpleName();
    }

    @Override
    public String getMessage() {
        return reason;
    }
}
