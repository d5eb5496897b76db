package dev.dreamlog.eventstore.upcasting;

/** Under which name and in which revision an event stands in the log: enough to know whether we can read it. */
public record Shape(String event, String revision) {

    @Override
    public String toString() {
        return event + " in revision " + (revision.isEmpty() ? "none" : revision);
    }
}
