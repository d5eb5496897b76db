package dev.dreamlog.audit.query.deadletters;

import dev.dreamlog.contract.api.Refusal;

/** The retry met something that says nothing about its events, such as a deadlock; they wait as they did before. */
final class RetryCutShort extends Refusal {

    RetryCutShort() {
        super(Kind.UNAVAILABLE, "unavailable");
    }
}
