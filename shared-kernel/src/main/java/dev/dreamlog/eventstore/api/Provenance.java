package dev.dreamlog.eventstore.api;

/**
 * The names under which every message says who wanted it and why. An auditor reads them beside each event, so
 * they are as permanent as the event's own name. They stand in clear and outlive the people they are about, so no
 * word that a person wrote belongs here: what somebody gives as a reason is personal data of the event itself.
 */
public final class Provenance {

    /** Account id of the person who acted, or {@code system:} and the name of the part that did. */
    public static final String ACTOR = "actor";

    /** The role the actor held at that moment. */
    public static final String ROLE = "role";

    /**
     * Through which client the wish came: {@code session:} or {@code api-key:} and the id of it, {@code anonymous} before
     * there is one, or like the actor for what the product does by itself. Everything downstream keeps it.
     */
    public static final String CLIENT = "clientId";

    /** The request that everything downstream goes back to. */
    public static final String CORRELATION = "correlationId";

    /** The last event that led to this one, or the first message of all. */
    public static final String CAUSATION = "causationId";

    /** What was asked for when this happened: the name of the command. */
    public static final String COMMAND = "command";

    /** W3C trace context of the request, or of what the product began by itself. */
    public static final String TRACEPARENT = "traceparent";

    /** Why the product decided this by itself: one stable word, such as a failure's code. What follows has its own. */
    public static final String REASON = "reason";

    /** Actor of what the product does by itself. */
    public static String system(String part) {
        return "system:" + part;
    }

    private Provenance() {}
}
