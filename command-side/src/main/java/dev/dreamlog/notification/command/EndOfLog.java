package dev.dreamlog.notification.command;

/** Tells how far the log has come. */
public interface EndOfLog {

    /** Place of the last event; -1 when there is none. */
    long last();
}
