package dev.dreamlog.interpretation.query.live;

import dev.dreamlog.contract.api.Refusal;

/** The id is none that an event of ours has carried. */
final class BadEventId extends Refusal {

    BadEventId() {
        super(Kind.INVALID, "bad-event-id");
    }
}
