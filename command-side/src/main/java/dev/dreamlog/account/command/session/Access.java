package dev.dreamlog.account.command.session;

import java.util.UUID;

import dev.dreamlog.account.api.Actor;

/** What a valid access token proves: who is asking, and in which session. */
public record Access(Actor actor, UUID sessionId) {

    /** Request attribute under which the access of the current request is found. */
    public static final String ATTRIBUTE = "dev.dreamlog.access";
}
