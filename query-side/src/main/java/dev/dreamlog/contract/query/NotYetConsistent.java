package dev.dreamlog.contract.query;

import dev.dreamlog.contract.api.Refusal;

/** The reader would rather have no answer than one that misses their write. */
final class NotYetConsistent extends Refusal {

    NotYetConsistent() {
        super(Kind.UNAVAILABLE, "not-yet-consistent");
    }
}
