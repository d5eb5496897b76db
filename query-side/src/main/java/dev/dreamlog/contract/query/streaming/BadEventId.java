package dev.dreamlog.contract.query.streaming;

import dev.dreamlog.contract.api.Refusal;

/** The id is none that an event of ours has carried. */
public final class BadEventId extends Refusal {

    public BadEventId() {
        super(Kind.INVALID, "bad-event-id");
    }
}
