package dev.dreamlog.audit.query.replay;

import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Where aggregates begin their lives once more. Only the side that decides knows their code, so that a state of the past is
 * made by the very rules that made it then, and there is no second copy of them.
 */
public interface Beginnings {

    /**
     * One to which nothing has happened yet.
     *
     * @param kind the aggregate's type as it stands in the log
     */
    Life of(String kind, String aggregate);

    /** A life told again. It decides nothing, and nothing of it is kept. */
    interface Life {

        void goThrough(DomainEventMessage<?> event);

        /** The aggregate itself, as it is by now. */
        Object self();
    }
}
