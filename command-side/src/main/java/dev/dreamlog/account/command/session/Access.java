package dev.dreamlog.account.command.session;

import java.util.UUID;

import dev.dreamlog.account.api.Actor;

/** What a valid credential proves: who is asking, and by what they came in. */
public record Access(Actor actor, Way way) {

    /** Request attribute under which the access of the current request is found. */
    public static final String ATTRIBUTE = "dev.dreamlog.access";

    /** @throws InsufficientScope when it is no session: what asks for one is not for programs */
    public UUID sessionId() {
        if (way instanceof Way.Session(UUID id)) {
            return id;
        }
        throw InsufficientScope.forSession();
    }
}
