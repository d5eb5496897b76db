package dev.dreamlog.eventstore.api;

/**
 * The names under which every message says who wanted it and why. An auditor reads them beside each event, so
 * they are as permanent as the event's own name.
 */
public final class Provenance {

    /** Account id of the person who acted, or {@code system:} and the name of the part that did. */
    public static final String ACTOR = "actor";

    /** The role the actor held at that moment. */
    public static final String ROLE = "role";

    /** The request that everything downstream goes back to. */
    public static final String CORRELATION = "correlationId";

    /** The message that led to this one directly. */
    public static final String CAUSATION = "causationId";

    /** W3C trace context of the request. */
    public static final String TRACEPARENT = "traceparent";

    /** Why, where the message itself does not say it. */
    public static final String REASON = "reason";

    /** Actor of what the product does by itself. */
    public static String system(String part) {
        return "system:" + part;
    }

    private Provenance() {}
}
